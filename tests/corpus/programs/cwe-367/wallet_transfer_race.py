import os
import sqlite3
import tempfile


def replace_config(path, text):
    """Writes the new configuration unless somebody else has made it a link."""
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise PermissionError(path)
    with open(path, "w") as handle:  # flaw: CWE-367
        handle.write(text)
