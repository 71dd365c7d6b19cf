import argparse
import builtins
import collections
import functools
import importlib
import os
import pathlib
from subprocess import Popen

import numpy as np
import torch
import torch.serialization as ts
from torch.serialization import add_safe_globals, safe_globals

# ruleid: torch-safe-globals-dangerous
torch.serialization.add_safe_globals([os.system])
# ruleid: torch-safe-globals-dangerous
add_safe_globals([argparse.Namespace, getattr, set])
# ruleid: torch-safe-globals-dangerous
ts.add_safe_globals([builtins.eval])


def load_old(path):
    # ruleid: torch-safe-globals-dangerous
    with safe_globals([collections.OrderedDict, Popen]):
        return torch.load(path, weights_only=True)


def load_renamed(path):
    # ruleid: torch-safe-globals-dangerous
    with torch.serialization.safe_globals(
        [
            (functools.partial, "functools.partial"),
        ]
    ):
        return torch.load(path, weights_only=True)


class Loader:
    def allow(self, module, name):
        # ruleid: torch-safe-globals-dangerous
        add_safe_globals([getattr(importlib.import_module(module), name)])

    async def allow_all(self, path):
        # ruleid: torch-safe-globals-dangerous
        add_safe_globals(ts.get_unsafe_globals_in_checkpoint(path))


# ok: torch-safe-globals-dangerous
torch.serialization.add_safe_globals([argparse.Namespace])
# ok: torch-safe-globals-dangerous
add_safe_globals([np.core.multiarray.scalar, np.dtype, np.dtypes.Float64DType])
# ok: torch-safe-globals-dangerous
add_safe_globals([(getattr(np.core.multiarray, "_reconstruct"), "numpy.core.multiarray._reconstruct")])
# ok: torch-safe-globals-dangerous
add_safe_globals([pathlib.PosixPath, collections.defaultdict, dict])


class TrainConfig:
    pass


def load(path):
    # ok: torch-safe-globals-dangerous
    with safe_globals([TrainConfig]):
        return torch.load(path, weights_only=True)


def report(path):
    # ok: torch-safe-globals-dangerous
    print(ts.get_unsafe_globals_in_checkpoint(path))
    # ok: torch-safe-globals-dangerous
    ts.clear_safe_globals()


def allow_listed(classes):
    # ok: torch-safe-globals-dangerous
    add_safe_globals(classes)


def other(sandbox):
    # ok: torch-safe-globals-dangerous
    sandbox.add_safe_globals([os.system])
