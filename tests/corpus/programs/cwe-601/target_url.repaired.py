"""One of the helpers of a small web application.

The views and the command line use it.
"""

from urllib.parse import urljoin, urlparse


def redirect_target(next_url: str, base: str = "https://app.example.com/") -> str:
    """Build the redirect target after login. Only URLs on our own host may be used."""
    target = urljoin(base, next_url)
    if urlparse(target).netloc == "app.example.com" and urlparse(target).scheme == "https":
        return target
    return base


__all__ = ["redirect_target"]
