import asyncio
import ipaddress
import socket
import time
from urllib.parse import urlsplit

import aiohttp
from fastapi import BackgroundTasks, FastAPI, HTTPException
from pydantic import BaseModel, HttpUrl

app = FastAPI()
results: dict[str, list[dict]] = {}


class Target(BaseModel):
    url: HttpUrl
    interval: int = 60


def is_public(host: str) -> bool:
    try:
        infos = socket.getaddrinfo(host, None)
    except socket.gaierror:
        return False
    return all(ipaddress.ip_address(i[4][0]).is_global for i in infos)


async def check(url: str) -> dict:
    started = time.monotonic()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        async with session.get(url, allow_redirects=False) as response:
            return {"status": response.status, "elapsed": time.monotonic() - started}


@app.post("/targets/check")
async def check_now(target: Target):
    if not is_public(urlsplit(str(target.url)).hostname or ""):
        raise HTTPException(400, "target not allowed")
    result = await check(str(target.url))
    results.setdefault(str(target.url), []).append(result)
    return result


@app.get("/targets")
async def history():
    return results
