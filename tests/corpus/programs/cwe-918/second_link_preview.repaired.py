import asyncio
import ipaddress
import socket
from urllib.parse import urlparse

import httpx
from bs4 import BeautifulSoup
from fastapi import FastAPI, HTTPException, Query

app = FastAPI()


def is_public(url: str) -> bool:
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    for info in socket.getaddrinfo(parts.hostname, None):
        if not ipaddress.ip_address(info[4][0]).is_global:
            return False
    return True


async def fetch(url: str) -> str:
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.get(url, follow_redirects=False)
        response.raise_for_status()
        return response.text


@app.get("/preview")
async def preview(url: str = Query(...)):
    if not is_public(url):
        raise HTTPException(status_code=400, detail="URL not allowed")
    html = await fetch(url)
    soup = BeautifulSoup(html, "html.parser")
    title = soup.title.string if soup.title else url
    description = soup.find("meta", attrs={"name": "description"})
    return {"title": title, "description": description["content"] if description else None}
