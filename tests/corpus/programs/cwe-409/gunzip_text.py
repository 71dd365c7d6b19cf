"""One of the helpers of a small web application.

The views and the command line use it.
"""

import gzip
import zlib


def decompress(data: bytes, limit: int = 10 * 1024 * 1024) -> bytes:
    """Decompress gzip data sent by a client."""
    return gzip.decompress(data)  # flaw: CWE-409


__all__ = ["decompress"]
