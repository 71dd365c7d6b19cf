"""One of the helpers of a small web application.

The views and the command line use it.
"""

import os


def save_key(path: str, pem: bytes) -> None:
    """Save a private key so that the service can use it."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "wb") as f:
        f.write(pem)


__all__ = ["save_key"]
