"""Fetcher of a feed reader library."""
import socket
import ipaddress
from urllib.parse import urljoin, urlparse
from urllib.request import Request, build_opener, urlopen
from defusedxml import ElementTree

import requests

USER_AGENT = "reader/1.0"
LIMIT = 5_000_000


class FetchError(Exception):
    pass


class Fetcher:
    def __init__(self, timeout=10):
        self.session = requests.Session()
        self.session.headers["User-Agent"] = USER_AGENT
        self.timeout = timeout

    def _allowed(self, url):
        host = urlparse(url).hostname
        if host is None:
            return False
        try:
            infos = socket.getaddrinfo(host, None)
        except OSError:
            return False
        return all(ipaddress.ip_address(i[4][0]).is_global for i in infos)

    def get(self, url):
        """Fetch a feed that a user subscribed to."""
        if not self._allowed(url):
            raise FetchError(url)
        response = self.session.get(url, timeout=self.timeout, allow_redirects=False, stream=True)
        body = response.raw.read(LIMIT + 1, decode_content=True)
        if len(body) > LIMIT:
            raise FetchError("too large")
        return body

    def entries(self, url):
        root = ElementTree.fromstring(self.get(url))
        return [{"title": e.findtext("title"), "link": e.findtext("link")} for e in root.iter("item")]


def render_entry(entry):
    """Return an entry as HTML for the reading pane."""
    import nh3
    from html import escape
    return "<h3><a href='{}'>{}</a></h3>{}".format(
        escape(entry["link"] if entry["link"].startswith("http") else ""), escape(entry["title"]), nh3.clean(entry["body"])
    )


def favicon(url):
    """Fetch the icon of the site of a feed."""
    return Fetcher().get(urljoin(url, "/favicon.ico"))
