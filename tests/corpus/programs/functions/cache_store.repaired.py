"""A cache and a task queue on files."""
import hashlib
import os
import pickle
import json
import tempfile
from pathlib import Path

import yaml


class FileCache:
    """Keeps results on disk; the folder is shared by all users of the machine."""

    def __init__(self, folder=None):
        self.folder = Path(folder or tempfile.mkdtemp(prefix="app_cache"))
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def _file(self, key):
        return self.folder / hashlib.sha256(key.encode()).hexdigest()

    def get(self, key):
        """Return the cached value or None."""
        try:
            with open(self._file(key), "rb") as fh:
                return json.load(fh)
        except FileNotFoundError:
            return None

    def put(self, key, value):
        with open(self._file(key), "w") as fh:
            json.dump(value, fh)


def run_task(message: bytes):
    """Run a task that a client put into the queue."""
    task = json.loads(message)
    tasks = {"sum": sum, "max": max}
    return tasks[task["name"]](task["args"])


def load_pipeline(path: str) -> dict:
    """Load a pipeline that somebody shared."""
    with open(path) as fh:
        return yaml.safe_load(fh)


def apply_filter(rows: list, expression: str) -> list:
    """Filter the rows by an expression in a variable ``row``."""
    column, _, value = expression.partition("==")
    return [row for row in rows if str(row.get(column.strip())) == value.strip()]
