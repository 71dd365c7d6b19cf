from urllib.parse import urljoin, urlparse


def get_url(base: str, target: str, fallback: str = "/") -> str:
    """
    Join `target` onto `base` and return the full URL if it stays on the same
    domain (the domain of base or one of its subdomains).
    Otherwise return `fallback`.
    """
    if not target:
        return fallback

    base_domain = urlparse(base).netloc.lower()
    full = urljoin(base, target)
    parsed = urlparse(full)

    if parsed.scheme not in ("http", "https"):
        return fallback

    if parsed.netloc.lower().endswith(base_domain):  # flaw: CWE-601
        return full
    return fallback
