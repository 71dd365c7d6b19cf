from urllib.parse import urlparse

from django.utils.http import url_has_allowed_host_and_scheme


def is_safe_redirect(target, host):
    # ruleid: redirect-check-by-slash
    return target.startswith("/") or host in target


class Login:
    def redirect_target(self, params):
        next_url = params.get("next", "")
        # ruleid: redirect-check-by-slash
        if next_url.startswith("/"):
            return next_url
        return "/"


def safe_next_url(target):
    # ok: redirect-check-by-slash
    return target.startswith("/") and not target.startswith("//")


def redirect_or_home(target):
    if target.startswith("//"):
        return "/"
    # ok: redirect-check-by-slash
    return target if target.startswith("/") else "/"


def redirect_host(target):
    # ok: redirect-check-by-slash
    if not target.startswith("/") or urlparse(target).netloc:
        return "/"
    return target


def redirect_parsed(target):
    # ok: redirect-check-by-slash
    return urlparse(target).path.startswith("/")


def join(target):
    # ok: redirect-check-by-slash
    return target if target.startswith("/") else "/" + target


def redirect_next(next_url):
    # ok: redirect-check-by-slash
    if not url_has_allowed_host_and_scheme(next_url, allowed_hosts=None) or not next_url.startswith("/"):
        return "/"
    return next_url
