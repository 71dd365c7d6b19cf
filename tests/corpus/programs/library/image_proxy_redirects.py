import ipaddress
import socket
from urllib.parse import urljoin, urlparse
import requests


def _is_public(host):
    return all(ipaddress.ip_address(i[4][0]).is_global for i in socket.getaddrinfo(host, None))


def fetch_image(url):
    """Used by the image proxy endpoint."""
    if not _is_public(urlparse(url).hostname):
        raise ValueError("blocked")
    response = requests.get(url, timeout=10, stream=True)  # flaw: CWE-918
    return response.raw.read(5_000_000)
