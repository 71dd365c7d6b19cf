"""Fetch things for users."""
import ipaddress
import socket
from urllib.parse import urlparse
from urllib.request import urlopen, urlretrieve

import requests


def fetch_json(url: str) -> dict:
    """Fetch JSON from a URL that the user pasted."""
    return requests.get(url).json()  # flaw: CWE-918


def fetch_avatar(url: str, path: str) -> None:
    """Download the avatar of a user."""
    urlretrieve(url, path)  # flaw: CWE-918


def is_internal(host: str) -> bool:
    """Return True if the host is inside our network."""
    return host in ("localhost", "127.0.0.1") or host.startswith("10.") or host.startswith("192.168.")  # flaw: CWE-918


def title_of(url: str) -> str:
    """Return the title of the page at a user-supplied URL."""
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or is_internal(parts.hostname or ""):
        raise ValueError("not allowed")
    page = urlopen(url).read().decode("utf-8", "replace")
    start = page.find("<title>")
    return page[start + 7 : page.find("</title>", start)]
