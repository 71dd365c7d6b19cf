import ipaddress
import socket
from urllib.parse import urlparse

import httpx
import requests

HOSTS = {"api.example.org"}


def fetch(url):
    # ruleid: ssrf-from-parameter
    return requests.get(url, timeout=5).text


def preview(image_url, size=100):
    address = image_url.strip()
    # ruleid: ssrf-from-parameter
    data = requests.get(address, timeout=5).content
    return data[:size]


class Notifier:
    def send(self, webhook_url: str, message: str) -> None:
        # ruleid: ssrf-from-parameter
        httpx.post(webhook_url, json={"text": message})


def address_of(url):
    return url.rstrip("/") + "/status"


def status(url):
    # ruleid: ssrf-from-parameter
    return requests.get(address_of(url), timeout=5).text


# todoruleid: ssrf-from-parameter
got = lambda where: requests.get(where, timeout=5)


def indirect(url):
    return got(url)


def allowed(url):
    if urlparse(url).hostname not in HOSTS:
        raise ValueError(url)
    # ok: ssrf-from-parameter
    return requests.get(url, timeout=5).text


def public_only(url):
    parsed = urlparse(url)
    address = ipaddress.ip_address(socket.gethostbyname(parsed.hostname))
    if not address.is_global:
        raise ValueError(url)
    # ok: ssrf-from-parameter
    return requests.get(url, timeout=5).text


def user(name):
    # ok: ssrf-from-parameter
    return requests.get(f"https://api.example.org/users/{name}", timeout=5).json()


def search(query):
    # ok: ssrf-from-parameter
    return requests.get("https://api.example.org/search", params={"q": query}, timeout=5).json()


def is_allowed(url):
    return urlparse(url).hostname in HOSTS


def checked(url):
    if not is_allowed(url):
        raise ValueError(url)
    # ok: ssrf-from-parameter
    return requests.get(url, timeout=5).text


class Fetcher:
    async def fetch(self, url: str):
        # ruleid: ssrf-from-parameter
        return await self.client.get(url)


def deliver(hook: dict, body):
    address = hook["url"]
    # ruleid: ssrf-from-parameter
    requests.post(address, json=body, timeout=5)
    # ruleid: ssrf-from-parameter
    return requests.post(hook.get("callback_url"), json=body, timeout=5)


def download(settings, hook):
    # ok: ssrf-from-parameter
    requests.get(settings["url"], timeout=5)
    # ok: ssrf-from-parameter
    return requests.get("https://api.example.org/" + hook["event"], timeout=5)


async def fetch_page(url):
    connector = aiohttp.TCPConnector(resolver=PublicResolver())
    async with aiohttp.ClientSession(connector=connector) as session:
        # ok: ssrf-from-parameter
        async with session.get(url, allow_redirects=False) as response:
            return await response.text()
