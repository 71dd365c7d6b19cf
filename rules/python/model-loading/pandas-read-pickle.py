import io
from pathlib import Path

import pandas
import pandas as pd
import requests
from pandas import read_pickle

# ruleid: pandas-read-pickle
frame = pd.read_pickle("train.pkl")


def remote():
    # ruleid: pandas-read-pickle
    return pandas.read_pickle("https://example.org/data/train.pkl.gz", compression="gzip")


class Dataset:
    def __init__(self, root: Path):
        # ruleid: pandas-read-pickle
        self.frame = read_pickle(
            root / "frame.pkl",
        )

    async def refresh(self, url):
        # ruleid: pandas-read-pickle
        self.frame = pd.read_pickle(io.BytesIO(requests.get(url, timeout=10).content))


def by_name(path):
    # ruleid: pandas-read-pickle
    return pd.read_pickle(filepath_or_buffer=path)


# ok: pandas-read-pickle
frame.to_pickle("train.pkl")
# ok: pandas-read-pickle
frame = pd.read_parquet("train.parquet")
# ok: pandas-read-pickle
frame = pd.read_csv("train.csv.gz", compression="gzip")


def round_trip(frame, folder):
    path = folder / "frame.pkl"
    frame.to_pickle(path)
    # ok: pandas-read-pickle
    again = pd.read_pickle(path)
    return again.equals(frame)


def round_trip_by_function(obj, path):
    pd.to_pickle(obj, path)
    # ok: pandas-read-pickle
    return pd.read_pickle(path)


def other(reader, path):
    # ok: pandas-read-pickle
    return reader.read_pickle(path)


# ok: pandas-read-pickle
readers = {".csv": pd.read_csv, ".parquet": pd.read_parquet}
