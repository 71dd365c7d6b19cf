import os
import shutil
import tempfile


def build_in_temp(name, build):
    folder = tempfile.mkdtemp(prefix="build-")
    try:
        return build(folder)
    finally:
        shutil.rmtree(folder)
