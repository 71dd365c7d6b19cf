import ipaddress
import socket
from urllib.parse import urlsplit

import urllib3
from bs4 import BeautifulSoup

MAX_BYTES = 1024 * 1024
TIMEOUT = urllib3.Timeout(total=10)


def _public_address(host, port):
    """Resolve ``host`` once and return an address that is safe to contact."""
    infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(i[4][0].split("%")[0]) for i in infos]
    if not addresses or not all(a.is_global and not a.is_multicast for a in addresses):
        raise ValueError("address is not public")
    return str(addresses[0])


def fetch(url):
    """Download the page at ``url`` and return its text."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("only http(s) links are supported")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if port not in (80, 443):
        raise ValueError("port not allowed")
    address = _public_address(parts.hostname, port)

    # connect to the very address that was checked; no redirects, no proxies
    if parts.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            address, port, timeout=TIMEOUT, cert_reqs="CERT_REQUIRED",
            server_hostname=parts.hostname, assert_hostname=parts.hostname,
        )
    else:
        pool = urllib3.HTTPConnectionPool(address, port, timeout=TIMEOUT)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    with pool:
        resp = pool.request(
            "GET", target, redirect=False, retries=False, preload_content=False,
            headers={"Host": parts.hostname, "User-Agent": "ChatPreview/1.0"},
        )
        body = resp.read(MAX_BYTES)
    return body.decode("utf-8", errors="replace")


def link_preview(url):
    soup = BeautifulSoup(fetch(url), "html.parser")
    desc = soup.find("meta", attrs={"name": "description"})
    return {
        "title": soup.title.get_text(strip=True) if soup.title else url,
        "description": desc.get("content", "") if desc else "",
        "url": url,
    }
