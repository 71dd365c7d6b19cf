from urllib.parse import urlparse
from flask import redirect, request


def is_safe_url(target):
    if target.startswith(("//", "/\\", "\\")) or any(ord(c) < 32 for c in target):
        return False
    parsed = urlparse(target)
    return not parsed.netloc and not parsed.scheme


def redirect_back(default="/"):
    target = request.args.get("next") or default
    if is_safe_url(target):
        return redirect(target)
    return redirect(default)
