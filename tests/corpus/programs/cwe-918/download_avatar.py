import ipaddress
import socket
from urllib.parse import urlparse

import requests


def download_avatar(url: str) -> bytes:
    """Download the avatar image a user has entered on the profile page."""
    response = requests.get(url, timeout=10)  # flaw: CWE-918
    response.raise_for_status()
    return response.content
