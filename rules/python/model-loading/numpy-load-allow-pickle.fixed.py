import io
import urllib.request

import numpy
import numpy as np
from numpy import load
from numpy.lib import format as npy_format

ALLOW = True

# ruleid: numpy-load-allow-pickle
labels = np.load("labels.npy", allow_pickle=False).item()


def load_embeddings(path):
    # ruleid: numpy-load-allow-pickle
    with np.load(path, mmap_mode="r", allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


class Dataset:
    def __init__(self, root):
        # ruleid: numpy-load-allow-pickle
        self.samples = numpy.load(
            root / "train.npz",
            allow_pickle=False,
            encoding="latin1",
        )["samples"]
        # ruleid: numpy-load-allow-pickle
        self.names = load(file=root / "names.npy", allow_pickle=False)


async def download(url):
    # ruleid: numpy-load-allow-pickle
    return np.load(io.BytesIO(urllib.request.urlopen(url).read()), allow_pickle=False)


def low_level(stream):
    # ruleid: numpy-load-allow-pickle
    return npy_format.read_array(stream, allow_pickle=False)


def by_constant(path):
    # ruleid: numpy-load-allow-pickle
    return np.load(path, allow_pickle=False)


# ok: numpy-load-allow-pickle
features = np.load("features.npy")
# ok: numpy-load-allow-pickle
features = np.load("features.npy", mmap_mode="r", allow_pickle=False)


def chosen_by_the_caller(path, allow_pickle=False):
    # ok: numpy-load-allow-pickle
    return np.load(path, allow_pickle=allow_pickle)


def save(path, values):
    # ok: numpy-load-allow-pickle
    np.save(path, values, allow_pickle=True)


def round_trip(path, records):
    np.save(path, np.array(records, dtype=object))
    # ok: numpy-load-allow-pickle
    return np.load(path, allow_pickle=True)


def text(path):
    # ok: numpy-load-allow-pickle
    return np.loadtxt(path, delimiter=",") + np.genfromtxt(path)


def other_library(frame_store, path):
    # ok: numpy-load-allow-pickle
    return frame_store.load(path, allow_pickle=True)


# ok: numpy-load-allow-pickle
raw = np.fromfile("raw.bin", dtype=np.uint8)
