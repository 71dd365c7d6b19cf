from urllib.parse import urlsplit

ALLOWED_DOMAINS = ("gravatar.com", "example.org")
SUFFIXES = (".example.com", ".example.org")


def is_permitted(url):
    parts = urlsplit(url)
    # ruleid: host-by-ending
    return parts.netloc.endswith(ALLOWED_DOMAINS)


def is_ours(url):
    # ok: host-by-ending
    return urlsplit(url).netloc.endswith(SUFFIXES)


def is_either(host):
    # ok: host-by-ending
    return any(host == known or host.endswith("." + known) for known in ALLOWED_DOMAINS)
