import ipaddress
import socket
from urllib.parse import urlparse
import requests
from bs4 import BeautifulSoup
from langchain_core.tools import tool


def check_address(url):
    host = urlparse(url).hostname or ""
    for info in socket.getaddrinfo(host, None):
        if not ipaddress.ip_address(info[4][0]).is_global:
            raise ValueError("address not allowed")


@tool
def browse(url: str) -> str:
    """Fetch a web page and return its text."""
    page = requests.get(url, timeout=10)  # flaw: CWE-918
    return BeautifulSoup(page.text, "html.parser").get_text()[:5000]
