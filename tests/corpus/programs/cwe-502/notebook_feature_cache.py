import os
import pandas as pd

CACHE = os.environ.get("FEATURE_CACHE", "features")


def load_features(user_path):
    return pd.read_pickle(user_path)  # flaw: CWE-502


def save_features(frame, name):
    frame.to_pickle(os.path.join(CACHE, name + ".pkl"))
