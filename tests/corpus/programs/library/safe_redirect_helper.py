from urllib.parse import urlparse
from flask import redirect, request


def is_safe_url(target):
    parsed = urlparse(target)
    return not parsed.netloc


def redirect_back(default="/"):
    target = request.args.get("next") or request.referrer or default
    if is_safe_url(target):
        return redirect(target)  # flaw: CWE-601
    return redirect(default)
