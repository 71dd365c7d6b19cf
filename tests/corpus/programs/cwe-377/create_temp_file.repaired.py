import contextlib
import os
import shutil
import tempfile


def create_temp_file(data: bytes, suffix: str = "") -> str:
    """Write ``data`` to a new temporary file and return its path."""
    fd, path = tempfile.mkstemp(suffix=suffix)
    try:
        with os.fdopen(fd, "wb") as fh:
            fh.write(data)
    except BaseException:
        os.unlink(path)
        raise
    return path


@contextlib.contextmanager
def temp_copy(src):
    fd, path = tempfile.mkstemp(suffix=os.path.splitext(src)[1])
    try:
        with os.fdopen(fd, "wb") as out, open(src, "rb") as inp:
            shutil.copyfileobj(inp, out)
        yield path
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
