"""One of the helpers of a small web application.

The views and the command line use it.
"""

from pathlib import Path


def get_user_document(base_dir: str, username: str, filename: str) -> str:
    """Return the content of a user's document stored below base_dir/username."""
    root = Path(base_dir).resolve()
    path = (root / username / filename).resolve()
    if root not in path.parents:
        raise PermissionError("outside of the base directory")
    if not path.exists():
        raise FileNotFoundError(filename)
    return path.read_text()


__all__ = ["get_user_document"]
