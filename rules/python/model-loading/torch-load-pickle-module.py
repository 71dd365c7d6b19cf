import pickle
from types import SimpleNamespace

import cloudpickle
import dill
import torch
import torch as t
from torch import load


class Checkpoint:
    def __init__(self, path):
        # ruleid: torch-load-pickle-module
        self.state = torch.load(path, pickle_module=dill)

    def again(self, path):
        # ruleid: torch-load-pickle-module
        return t.load(
            path,
            map_location="cpu",
            pickle_module=cloudpickle,
            weights_only=False,
        )


def default_pickle(path):
    # ruleid: torch-load-pickle-module
    return load(path, pickle_module=pickle)


async def renamed_modules(path):
    unsafe_pickle = SimpleNamespace(Unpickler=pickle.Unpickler, load=pickle.load)
    # ruleid: torch-load-pickle-module
    return torch.load(path, pickle_module=unsafe_pickle, encoding="latin1")


# ok: torch-load-pickle-module
state = torch.load("model.pt", weights_only=True)
# ok: torch-load-pickle-module
state = torch.load("model.pt", pickle_module=None)


def restricted(path, restricted_pickle):
    # ok: torch-load-pickle-module
    return torch.load(path, pickle_module=restricted_pickle)


class SafePickle:
    Unpickler = None


def safe(path):
    # ok: torch-load-pickle-module
    return torch.load(path, pickle_module=SafePickle)


def save(path, obj):
    # ok: torch-load-pickle-module
    torch.save(obj, path, pickle_module=dill)


def other(store, path):
    # ok: torch-load-pickle-module
    return store.load(path, pickle_module=dill)
