"""One of the helpers of a small web application.

The views and the command line use it.
"""

import os


def save_key(path: str, pem: bytes) -> None:
    """Save a private key so that the service can use it."""
    with open(path, "wb") as f:
        f.write(pem)
    os.chmod(path, 0o644)  # flaw: CWE-732


__all__ = ["save_key"]
