from urllib.parse import urlparse

BASE = "https://app.example.org"
SITE_HOST = "example.org"
TARGETS = {"home": "/"}


def after_login(params):
    target = params.get("next", "/")
    # ruleid: target-half-checked
    return {"status": 302, "headers": {"Location": target}}


def redirect_home(start_response, next_url):
    # ruleid: target-half-checked
    start_response("302 Found", [("Location", next_url)])


def safe_next(url, default="/"):
    parsed = urlparse(url)
    if parsed.scheme not in ("http", "https"):
        return default
    # ruleid: target-half-checked
    return url


def is_safe_redirect(target):
    # ruleid: target-half-checked
    return SITE_HOST in target


def post_login_redirect(target):
    # ruleid: target-half-checked
    if target.startswith(BASE):
        return target
    return BASE


def safe_path(next_url):
    parsed = urlparse(next_url)
    if parsed.scheme or parsed.netloc:
        return "/"
    # ok: target-half-checked
    return next_url


def redirect_known(params):
    target = TARGETS.get(params.get("next"), "/")
    # ok: target-half-checked
    return {"status": 302, "headers": {"Location": target}}


def absolute(url):
    if urlparse(url).scheme not in ("http", "https"):
        return None
    # ok: target-half-checked
    return url


def created(number):
    # ok: target-half-checked
    return {"status": 201, "headers": {"Location": number}}
