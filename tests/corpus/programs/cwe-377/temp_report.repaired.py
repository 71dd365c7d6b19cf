import os
import tempfile


def write_temp_report(content: str) -> str:
    """Write content to a temporary file and return its path."""
    fd, path = tempfile.mkstemp(suffix=".txt")
    with os.fdopen(fd, "w") as f:
        f.write(content)
    return path
