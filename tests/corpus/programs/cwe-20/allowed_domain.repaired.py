"""One of the helpers of a small web application.

The views and the command line use it.
"""

from urllib.parse import urlparse


def is_allowed_url(url: str, domain: str = "example.com") -> bool:
    """Return True if the URL belongs to the given domain or one of its subdomains."""
    host = (urlparse(url).hostname or "").lower()
    return host == domain or host.endswith("." + domain)


__all__ = ["is_allowed_url"]
