from urllib.parse import urlparse


def is_safe_url(target):
    parsed = urlparse(target)
    # ruleid: redirect-check-by-host
    return not parsed.netloc


def is_local(target):
    # ruleid: redirect-check-by-host
    return urlparse(target).netloc == ""


def is_safe_target(target):
    if target.startswith(("//", "/\\", "\\")):
        return False
    parsed = urlparse(target)
    # ok: redirect-check-by-host
    return not parsed.netloc


def is_safe_and_plain(target):
    parsed = urlparse(target)
    # ok: redirect-check-by-host
    return not parsed.netloc and not parsed.scheme


def has_no_host(target):
    # ok: redirect-check-by-host
    return not urlparse(target).netloc
