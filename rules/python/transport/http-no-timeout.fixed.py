import urllib.request
from urllib.request import urlopen

import aiohttp
import httpx
import requests
import requests as rq
from requests import post


def fetch(url, payload, headers):
    # ruleid: http-no-timeout
    requests.get(url, timeout=30)
    # ruleid: http-no-timeout
    rq.post(url, json=payload, timeout=30)
    # ruleid: http-no-timeout
    post(url, headers={"Accept": "text/plain"}, timeout=30)
    # ruleid: http-no-timeout
    response = requests.request(
        "POST",
        url,
        headers=headers, timeout=30
    )
    # ruleid: http-no-timeout
    body = urllib.request.urlopen(url, timeout=30).read()
    # ruleid: http-no-timeout
    other = urlopen(url, payload, timeout=30)
    return response, body, other


class Client:
    def load(self, paths):
        session = requests.Session()
        # ruleid: http-no-timeout
        return [session.get(path, timeout=30) for path in paths]

    async def load_all(self, path):
        with requests.Session() as session:
            # ruleid: http-no-timeout
            return session.post(path, data=b"x", allow_redirects=False, timeout=30)


def near_misses(url, options, cache, table):
    # ok: http-no-timeout
    requests.get(url, timeout=10)
    # ok: http-no-timeout
    requests.get(url, timeout=options.timeout)
    # ok: http-no-timeout
    requests.get(url, **options)
    # ok: http-no-timeout
    httpx.get(url)
    # ok: http-no-timeout
    cache.get(url)
    # ok: http-no-timeout
    urlopen(url, None, 10)
    # ok: http-no-timeout
    urlopen(*args, **options)
    # ok: http-no-timeout
    urlopen(url, timeout=10)
    # ok: http-no-timeout
    requests.Request("GET", url)
    # ok: http-no-timeout
    table.get(requests.codes.ok)
    # ok: http-no-timeout
    return aiohttp.ClientSession()


class Poller:
    def __init__(self):
        self.session = requests.Session()

    def poll(self, url):
        # ruleid: http-no-timeout
        first = self.session.get(url, headers={"Accept": "text/csv"}, timeout=30)
        # ok: http-no-timeout
        second = self.session.get(url, timeout=5)
        # ok: http-no-timeout
        return first, second, self.cache.get(url)


class Patient:
    def __init__(self, adapter):
        self.session = requests.Session()
        self.session.mount("https://", adapter)

    def poll(self, url):
        # ok: http-no-timeout
        return self.session.get(url)
