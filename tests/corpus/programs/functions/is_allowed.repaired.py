"""URL and origin checks."""
import re
from urllib.parse import urlparse

ALLOWED = ["example.com", "api.example.com"]
ORIGIN_RE = re.compile(r"https://(?:[a-z0-9-]+\.)*example\.com")


def is_allowed(url: str) -> bool:
    """Return True if the user-supplied URL points at one of our hosts."""
    parts = urlparse(url)
    return parts.scheme in ("http", "https") and parts.hostname in ALLOWED


def is_our_subdomain(url: str) -> bool:
    """Return True if the URL is on example.com or one of its subdomains."""
    host = urlparse(url).netloc
    host = urlparse(url).hostname or ""
    return host == "example.com" or host.endswith(".example.com")


def check_origin(origin: str) -> bool:
    """Check the Origin header of a websocket handshake."""
    return ORIGIN_RE.fullmatch(origin) is not None


def safe_redirect_target(target: str) -> str:
    """Return ``target`` if it stays on this site, otherwise '/'."""
    if target.startswith("/") and not target.startswith("//") and "\\" not in target:
        return target
    return "/"
