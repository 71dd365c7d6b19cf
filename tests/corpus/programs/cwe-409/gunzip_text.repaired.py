"""One of the helpers of a small web application.

The views and the command line use it.
"""

import gzip
import zlib


def decompress(data: bytes, limit: int = 10 * 1024 * 1024) -> bytes:
    """Decompress gzip data sent by a client."""
    d = zlib.decompressobj(wbits=31)
    result = d.decompress(data, limit)
    if d.unconsumed_tail:
        raise ValueError("too large")
    return result


__all__ = ["decompress"]
