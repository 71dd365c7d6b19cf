"""URL and origin checks."""
import re
from urllib.parse import urlparse

ALLOWED = ["example.com", "api.example.com"]
ORIGIN_RE = re.compile(r"https://.*example.com")  # flaw: CWE-777


def is_allowed(url: str) -> bool:
    """Return True if the user-supplied URL points at one of our hosts."""
    for host in ALLOWED:
        if host in url:  # flaw: CWE-20
            return True
    return False


def is_our_subdomain(url: str) -> bool:
    """Return True if the URL is on example.com or one of its subdomains."""
    host = urlparse(url).netloc
    return host.endswith("example.com")  # flaw: CWE-20


def check_origin(origin: str) -> bool:
    """Check the Origin header of a websocket handshake."""
    return ORIGIN_RE.match(origin) is not None


def safe_redirect_target(target: str) -> str:
    """Return ``target`` if it stays on this site, otherwise '/'."""
    if target.startswith("/"):  # flaw: CWE-601
        return target
    return "/"
