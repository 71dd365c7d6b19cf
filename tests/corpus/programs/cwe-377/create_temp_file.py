import contextlib
import os
import shutil
import tempfile


def _new_path(suffix=""):
    with tempfile.NamedTemporaryFile(suffix=suffix) as tmp:  # flaw: CWE-377
        return tmp.name  # flaw: CWE-377


def create_temp_file(data: bytes, suffix: str = "") -> str:
    """Write ``data`` to a new temporary file and return its path."""
    path = _new_path(suffix)
    with open(path, "wb") as fh:  # flaw: CWE-377
        fh.write(data)
    return path


@contextlib.contextmanager
def temp_copy(src):
    path = _new_path(os.path.splitext(src)[1])
    shutil.copyfile(src, path)  # flaw: CWE-377
    try:
        yield path
    finally:
        if os.path.exists(path):
            os.remove(path)
