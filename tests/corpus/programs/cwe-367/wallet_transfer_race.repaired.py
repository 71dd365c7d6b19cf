import os
import sqlite3
import tempfile


def replace_config(path, text):
    """Writes the new configuration unless somebody else has made it a link."""
    folder = os.path.dirname(os.path.abspath(path))
    descriptor, temporary = tempfile.mkstemp(dir=folder)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(text)
    os.replace(temporary, path)
