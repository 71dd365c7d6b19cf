from urllib.parse import urljoin, urlsplit


def get_url(base: str, target: str, fallback: str = "/") -> str:
    """
    Join `target` onto `base` and return the full URL if it stays on the same
    domain (the domain of base or one of its subdomains).
    Otherwise return `fallback`.
    """
    if not target or "\\" in target or any(ord(c) < 33 for c in target):
        return fallback

    try:
        origin = urlsplit(base)
        full = urljoin(base, target)
        parsed = urlsplit(full)
        same_port = parsed.port == origin.port
    except ValueError:
        return fallback

    if parsed.scheme not in ("http", "https") or not same_port:
        return fallback
    if parsed.username is not None or parsed.password is not None:
        return fallback

    base_host = (origin.hostname or "").lower()
    host = (parsed.hostname or "").lower()
    if base_host and (host == base_host or host.endswith("." + base_host)):
        return full
    return fallback
