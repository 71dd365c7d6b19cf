import os
import tempfile


def write_temp_report(content: str) -> str:
    """Write content to a temporary file and return its path."""
    path = os.path.join(tempfile.gettempdir(), "report_%d.txt" % os.getpid())
    with open(path, "w") as f:  # flaw: CWE-377
        f.write(content)
    return path
