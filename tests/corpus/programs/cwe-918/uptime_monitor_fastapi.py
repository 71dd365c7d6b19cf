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


async def check(url: str) -> dict:
    started = time.monotonic()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        async with session.get(url, allow_redirects=False) as response:
            return {"status": response.status, "elapsed": time.monotonic() - started}


@app.post("/targets/check")
async def check_now(target: Target):
    result = await check(str(target.url))  # flaw: CWE-918
    results.setdefault(str(target.url), []).append(result)
    return result


@app.get("/targets")
async def history():
    return results
