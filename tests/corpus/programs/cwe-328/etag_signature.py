"""One of the helpers of a small web application.

The views and the command line use it.
"""

import hashlib
import hmac


def sign_url(path: str, secret: bytes, expires: int) -> str:
    digest = hashlib.md5(secret + f"{path}{expires}".encode()).hexdigest()  # flaw: CWE-328
    return f"{path}?expires={expires}&signature={digest}"


__all__ = ["sign_url"]
