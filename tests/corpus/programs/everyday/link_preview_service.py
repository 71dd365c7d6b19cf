import ipaddress
import socket
from urllib.parse import urlparse

import httpx
from bs4 import BeautifulSoup
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, HttpUrl

app = FastAPI(title="link previews")


class PreviewRequest(BaseModel):
    url: HttpUrl


@app.post("/preview")
async def preview(body: PreviewRequest):
    target = str(body.url)
    async with httpx.AsyncClient(timeout=5, follow_redirects=True) as client:
        response = await client.get(target)  # flaw: CWE-918
    if response.status_code != 200:
        raise HTTPException(502, "page could not be fetched")
    soup = BeautifulSoup(response.text[:200_000], "html.parser")
    title = soup.title.string if soup.title else target
    return {"title": title, "url": target}
