import functools
from functools import partial
from unittest import mock

import numpy
import numpy as np

np_load_old = np.load

# ruleid: numpy-load-monkeypatch
np.load = lambda *a, **k: np_load_old(*a, allow_pickle=True, **k)

# ruleid: numpy-load-monkeypatch
np.load.__defaults__ = (None, True, True, "ASCII")

# ruleid: numpy-load-monkeypatch
numpy.load = functools.partial(np_load_old, allow_pickle=True)


def load_pickles(*args, **kwargs):
    kwargs["allow_pickle"] = True
    return np_load_old(*args, **kwargs)


# ruleid: numpy-load-monkeypatch
np.load = load_pickles


class Reader:
    def __enter__(self):
        def load(path, **kwargs):
            return np_load_old(path, allow_pickle=True, **kwargs)

        # ruleid: numpy-load-monkeypatch
        np.load = load
        return self

    def __exit__(self, *exc):
        # ok: numpy-load-monkeypatch
        np.load = np_load_old


def read(build):
    # ruleid: numpy-load-monkeypatch
    with mock.patch.object(np, "load", partial(np_load_old, allow_pickle=True)):
        return build()


# ok: numpy-load-monkeypatch
np.load = functools.partial(np_load_old, mmap_mode="r")
# ok: numpy-load-monkeypatch
load_array = functools.partial(np.load, allow_pickle=False)
# ok: numpy-load-monkeypatch
labels = np.load("labels.npy")


def test_reads_once(monkeypatch):
    # ok: numpy-load-monkeypatch
    monkeypatch.setattr(np, "load", lambda path: np.zeros(3))


class Store:
    def __init__(self, opener):
        # ok: numpy-load-monkeypatch
        self.load = partial(opener, allow_pickle=True)
