import os
import pandas as pd

CACHE = os.environ.get("FEATURE_CACHE", "features")


def load_features(user_path):
    return pd.read_parquet(user_path)


def save_features(frame, name):
    frame.to_parquet(os.path.join(CACHE, name + ".parquet"))
