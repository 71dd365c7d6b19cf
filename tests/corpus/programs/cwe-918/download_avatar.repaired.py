import ipaddress
import socket
from urllib.parse import urlparse

import requests


def download_avatar(url: str) -> bytes:
    """Download the avatar image a user has entered on the profile page."""
    host = urlparse(url).hostname
    if urlparse(url).scheme != "https" or host is None:
        raise ValueError("https only")
    address = ipaddress.ip_address(socket.gethostbyname(host))
    if address.is_private or address.is_loopback or address.is_link_local:
        raise ValueError("private address")
    response = requests.get(url, timeout=10, allow_redirects=False)
    response.raise_for_status()
    return response.content
