"""Fetcher of a feed reader library."""
import socket
import ipaddress
from urllib.parse import urljoin, urlparse
from urllib.request import Request, build_opener, urlopen
from xml.etree import ElementTree
from lxml import etree

import requests

USER_AGENT = "reader/1.0"


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
        return not host.startswith("127.") and host != "localhost"  # flaw: CWE-918

    def get(self, url):
        """Fetch a feed that a user subscribed to."""
        if not self._allowed(url):
            raise FetchError(url)
        response = self.session.get(url, timeout=self.timeout)
        return response.content

    def entries(self, url):
        root = etree.fromstring(self.get(url), etree.XMLParser(huge_tree=True, resolve_entities=True))  # flaw: CWE-611
        return [{"title": e.findtext("title"), "link": e.findtext("link")} for e in root.iter("item")]


def render_entry(entry):
    """Return an entry as HTML for the reading pane."""
    return "<h3><a href='{link}'>{title}</a></h3>{body}".format(**entry)  # flaw: CWE-79


def favicon(url):
    """Fetch the icon of the site of a feed."""
    return urlopen(Request(urljoin(url, "/favicon.ico"), headers={"User-Agent": USER_AGENT})).read()  # flaw: CWE-918
