from urllib.parse import urljoin, urlparse

import flask
from fastapi import HTTPException

ALLOWED_HOSTS = ["example.com", "api.example.com"]
TRUSTED_SUFFIXES = [".example.com", ".example.org"]


def is_allowed(url):
    # ruleid: host-by-substring
    for host in ALLOWED_HOSTS:
        if host in url:
            return True
    return False


def is_trusted_domain(domain):
    # ruleid: host-by-substring
    return any(domain.endswith(allowed) for allowed in ALLOWED_HOSTS)


def is_safe_url(url):
    # ruleid: host-by-substring
    return "example.com" in url


def check_origin(origin):
    # ruleid: host-by-substring
    return origin.startswith("https://app.example.com")


def validate_callback(url):
    # ruleid: host-by-substring
    return urlparse(url).netloc.endswith("example.com")


def proxy(src):
    # ruleid: host-by-substring
    if "images.example.com" not in src:
        raise HTTPException(400)
    return fetch(src)


def go(target_url):
    # ruleid: host-by-substring
    if not target_url.startswith("https://example.com"):
        flask.abort(403)
    return flask.redirect(target_url)


def is_allowed_exactly(url):
    host = urlparse(url).hostname
    # ok: host-by-substring
    return host in ALLOWED_HOSTS or host == "example.com" or host.endswith(".example.com")


def is_allowed_below(url):
    # ok: host-by-substring
    return url.startswith("https://api.example.com/")


def is_trusted(host):
    # ok: host-by-substring
    return any(host == name or host.endswith("." + name) for name in ALLOWED_HOSTS)


def is_trusted_below(host):
    # ok: host-by-substring
    return any(host.endswith(suffix) for suffix in TRUSTED_SUFFIXES)


def loader_of(url):
    # ok: host-by-substring
    if "youtube.com" in url:
        return "youtube"
    # ok: host-by-substring
    return "github" if url.endswith("github.com") else "web"


def is_valid_name(name):
    # ok: host-by-substring
    return "example.com" in name


def is_allowed_address(url, domain="example.com"):
    # ruleid: host-by-substring
    return domain in urlparse(url).netloc


def is_allowed_host(url, domain="example.com"):
    host = (urlparse(url).hostname or "").lower()
    # ok: host-by-substring
    return host == domain or host.endswith("." + domain)


def after_login(next_url):
    target = urljoin("https://app.example.com/", next_url)
    # ruleid: host-by-substring
    if target.startswith("https://app.example.com"):
        return target
    # ok: host-by-substring
    if target.startswith("https://app.example.com/"):
        return target
    return "/"


def full_url(base, target, fallback="/"):
    base_domain = urlparse(base).netloc.lower()
    parsed = urlparse(target)
    # ruleid: host-by-substring
    if parsed.netloc.lower().endswith(base_domain):
        return target
    # ok: host-by-substring
    if parsed.netloc == base_domain or parsed.netloc.endswith("." + base_domain):
        return target
    return fallback


def is_supported(url):
    # ruleid: host-by-substring
    return any(site in url for site in SUPPORTED)


def names_of(url):
    # ok: host-by-substring
    return any(site in url for site in SITES)


def matches_domain(domain, hostname):
    if hostname == domain:
        return True
    # ok: host-by-substring
    if not hostname.endswith(domain):
        return False
    before = hostname[: -len(domain)]
    if not before.endswith("."):
        return False
    return True
