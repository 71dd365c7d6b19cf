"""One of the helpers of a small web application.

The views and the command line use it.
"""

from pathlib import Path


def get_user_document(base_dir: str, username: str, filename: str) -> str:
    """Return the content of a user's document stored below base_dir/username."""
    path = Path(base_dir) / username / filename
    if not path.exists():
        raise FileNotFoundError(filename)
    return path.read_text()  # flaw: CWE-22


__all__ = ["get_user_document"]
