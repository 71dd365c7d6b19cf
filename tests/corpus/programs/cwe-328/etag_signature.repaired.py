"""One of the helpers of a small web application.

The views and the command line use it.
"""

import hashlib
import hmac


def sign_url(path: str, secret: bytes, expires: int) -> str:
    digest = hmac.new(secret, f"{path}{expires}".encode(), hashlib.sha256).hexdigest()
    return f"{path}?expires={expires}&signature={digest}"


__all__ = ["sign_url"]
