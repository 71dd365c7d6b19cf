"""oEmbed consumer of a blog engine."""
import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

import requests


class EmbedError(Exception):
    pass


def _check(url):
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise EmbedError("bad scheme")
    for info in socket.getaddrinfo(parts.hostname, None):
        if not ipaddress.ip_address(info[4][0]).is_global:
            raise EmbedError("address not allowed")


class OEmbedFinder:
    """Finds the embed code for a URL that an author pasted."""

    timeout = 5

    def __init__(self, session=None):
        self.session = session or requests.Session()

    def find(self, url):
        response = self.session.get(url, timeout=self.timeout)  # flaw: CWE-918
        response.raise_for_status()
        data = response.json()
        return {"title": data.get("title"), "html": self.frame(data)}

    def frame(self, data):
        return '<iframe src="%s" title="%s"></iframe>' % (data["url"], data.get("title"))  # flaw: CWE-79
