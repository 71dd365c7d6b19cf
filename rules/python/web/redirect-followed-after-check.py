import ipaddress
import socket
import requests
from urllib.parse import urlparse


def fetch_image(url):
    if not _is_public(urlparse(url).hostname):
        raise ValueError("blocked")
    # ruleid: redirect-followed-after-check
    return requests.get(url, timeout=10, stream=True)


def fetch_strictly(url):
    if not _is_public(urlparse(url).hostname):
        raise ValueError("blocked")
    # ok: redirect-followed-after-check
    return requests.get(url, timeout=10, allow_redirects=False)


def fetch_other(url):
    if is_private_address(url):
        raise ValueError("blocked")
    # ruleid: redirect-followed-after-check
    return requests.get(url, timeout=10)


def fetch_known(url):
    if not url:
        raise ValueError("blocked")
    # ok: redirect-followed-after-check
    return requests.get(url, timeout=10)


def deliver(url, payload):
    parsed = urlparse(url)
    if not is_public(parsed.hostname):
        raise ValueError("not public")
    # ruleid: redirect-followed-after-check
    return requests.post(url, json=payload, timeout=5)


def preview(url):
    check_host(url)
    # ruleid: redirect-followed-after-check
    return requests.get(url, timeout=5).text


def preview_strictly(url):
    check_host(url)
    # ok: redirect-followed-after-check
    return requests.get(url, timeout=5, allow_redirects=False).text


def avatar(url):
    parts = urlparse(url)
    if is_private(parts.hostname):
        raise ValueError("blocked")
    # ruleid: redirect-followed-after-check
    return requests.get(url, timeout=8)


def looked_up(url):
    address = ipaddress.ip_address(socket.gethostbyname(urlparse(url).hostname))
    if address.is_private or address.is_loopback:
        raise ValueError("blocked")
    # ruleid: redirect-followed-after-check
    return requests.get(url, timeout=8)


def counted(url):
    check_rate(url)
    # ok: redirect-followed-after-check
    return requests.get(url, timeout=8)
