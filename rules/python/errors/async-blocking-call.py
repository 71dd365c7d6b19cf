import asyncio
import subprocess
import time
from time import sleep

import httpx
import requests
import requests as rq


async def poll(url):
    while True:
        # ruleid: async-blocking-call
        response = requests.get(url, timeout=30)
        if response.ok:
            return response
        # ruleid: async-blocking-call
        time.sleep(1)
        # ruleid: async-blocking-call
        sleep(0.5)


class Api:
    async def build(self, url, payload):
        # ruleid: async-blocking-call
        subprocess.run(["make"], check=True)
        # ruleid: async-blocking-call
        return rq.post(
            url,
            json=payload,
            timeout=30,
        )

    def build_sync(self):
        # ok: async-blocking-call
        subprocess.run(["make"], check=True)
        # ok: async-blocking-call
        time.sleep(1)


async def near_misses(url, client, clock):
    # ok: async-blocking-call
    await asyncio.sleep(1)
    # ok: async-blocking-call
    await asyncio.to_thread(requests.get, url, timeout=30)
    # ok: async-blocking-call
    await client.get(url)
    # ok: async-blocking-call
    clock.sleep(1)
    # ok: async-blocking-call
    await asyncio.get_running_loop().run_in_executor(None, lambda: requests.get(url, timeout=30))
    # ok: async-blocking-call
    async with httpx.AsyncClient() as other:
        return await other.get(url)


async def on_thread(url):
    def load():
        # ok: async-blocking-call
        return requests.get(url, timeout=30)

    return await asyncio.to_thread(load)
