"""Fetch a page and extract its title for a link preview."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlparse

import requests

ALLOWED_SCHEMES = {"http", "https"}
MAX_BYTES = 512 * 1024

TITLE_RE = re.compile(r"<title[^>]*>([^<]{1,300})</title>", re.IGNORECASE)


@dataclass
class Preview:
    url: str
    title: str | None
    content_type: str


def _assert_public_host(hostname: str) -> None:
    """Reject hosts that resolve to private, loopback or otherwise special addresses."""
    try:
        infos = socket.getaddrinfo(hostname, None)
    except socket.gaierror as exc:
        raise ValueError("Host could not be resolved") from exc
    for info in infos:
        address = ipaddress.ip_address(info[4][0])
        if (
            address.is_private
            or address.is_loopback
            or address.is_link_local
            or address.is_multicast
            or address.is_reserved
            or address.is_unspecified
        ):
            raise ValueError("URL points to a forbidden address")


def fetch_preview(url: str) -> Preview:
    """Fetch the content of the URL and return its preview."""
    parsed = urlparse(url)
    if parsed.scheme not in ALLOWED_SCHEMES or not parsed.hostname:
        raise ValueError("Only absolute http(s) URLs are allowed")
    _assert_public_host(parsed.hostname)

    response = requests.get(url, timeout=10, allow_redirects=False, stream=True, headers={"User-Agent": "PreviewBot/1.0"})
    response.raise_for_status()
    body = response.raw.read(MAX_BYTES, decode_content=True).decode("utf-8", "replace")
    match = TITLE_RE.search(body)
    return Preview(
        url=url,
        title=match.group(1).strip() if match else None,
        content_type=response.headers.get("Content-Type", ""),
    )
