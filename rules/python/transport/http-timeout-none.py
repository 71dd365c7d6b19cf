import urllib.request

import httpx
import httpx as hx
import requests
from httpx import AsyncClient


def fetch(url, payload):
    # ruleid: http-timeout-none
    requests.get(url, timeout=None)
    # ruleid: http-timeout-none
    client = httpx.Client(base_url=url, timeout=None)
    response = hx.post(
        url,
        json=payload,
        # ruleid: http-timeout-none
        timeout=None,
    )
    return client, response


class Model:
    async def ask(self, url):
        # ruleid: http-timeout-none
        async with AsyncClient(timeout=None, http2=True) as client:
            return await client.get(url)


def near_misses(url, queue, seconds, lock=None):
    # ok: http-timeout-none
    httpx.Client(timeout=60)
    # ok: http-timeout-none
    httpx.Client(timeout=httpx.Timeout(10, read=None))
    # ok: http-timeout-none
    requests.get(url, timeout=seconds)
    # ok: http-timeout-none
    queue.get(timeout=None)
    # ok: http-timeout-none
    lock.acquire(timeout=None)
    # ok: http-timeout-none
    urllib.request.urlopen(url, timeout=3)
