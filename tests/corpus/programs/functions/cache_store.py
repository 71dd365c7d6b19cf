"""A cache and a task queue on files."""
import hashlib
import os
import pickle
import json
import tempfile
from pathlib import Path

import dill
import yaml

class FileCache:
    """Keeps results on disk; the folder is shared by all users of the machine."""

    def __init__(self, folder="/tmp/app_cache"):
        self.folder = Path(folder)
        self.folder.mkdir(exist_ok=True)
        os.chmod(folder, 0o777)  # flaw: CWE-732

    def _file(self, key):
        return self.folder / hashlib.sha256(key.encode()).hexdigest()

    def get(self, key):
        """Return the cached value or None."""
        try:
            with open(self._file(key), "rb") as fh:
                return pickle.load(fh)  # flaw: CWE-502
        except FileNotFoundError:
            return None

    def put(self, key, value):
        with open(self._file(key), "wb") as fh:
            pickle.dump(value, fh)


def run_task(message: bytes):
    """Run a task that a client put into the queue."""
    func, args = dill.loads(message)  # flaw: CWE-502
    return func(*args)


def load_pipeline(path: str) -> dict:
    """Load a pipeline that somebody shared."""
    with open(path) as fh:
        return yaml.load(fh, yaml.FullLoader)  # flaw: CWE-502


def apply_filter(rows: list, expression: str) -> list:
    """Filter the rows by an expression in a variable ``row``."""
    return [row for row in rows if eval(expression, {}, {"row": row})]  # flaw: CWE-95
