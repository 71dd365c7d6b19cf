import argparse
import importlib.util
import os
from pathlib import Path

import torch
import torch as t
from torch import classes, ops


def register(path):
    # ruleid: torch-load-library
    torch.ops.load_library(path)


class Plugin:
    def __init__(self, config):
        # ruleid: torch-load-library
        t.classes.load_library(config["library"])

    async def enable(self, folder):
        # ruleid: torch-load-library
        ops.load_library(
            os.path.join(folder, "custom_ops.so"),
        )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ops")
    args = parser.parse_args()
    # ruleid: torch-load-library
    classes.load_library(args.ops)


# ruleid: torch-load-library
torch.ops.load_library(os.environ["CUSTOM_OPS"])

# ok: torch-load-library
torch.ops.load_library("build/libcustom_ops.so")
# ok: torch-load-library
torch.ops.load_library(str(Path(__file__).with_name("_ops.so")))


def bundled():
    library = os.path.join(os.path.dirname(__file__), "_ops.so")
    # ok: torch-load-library
    torch.ops.load_library(library)


def bundled_by_folder():
    here = Path(__file__).resolve().parent
    library = here / "_ops.so"
    if library.exists():
        # ok: torch-load-library
        torch.ops.load_library(library)


def found():
    spec = importlib.util.find_spec("mypackage._C")
    # ok: torch-load-library
    torch.ops.load_library(spec.origin)


def other(loader, path):
    # ok: torch-load-library
    loader.load_library(path)


# ok: torch-load-library
print(torch.ops.loaded_libraries)
