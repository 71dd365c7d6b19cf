import ipaddress
import socket
from urllib.parse import urlparse

import httpx
from bs4 import BeautifulSoup
from quart import Quart, jsonify, request

app = Quart(__name__)


class PreviewService:
    def __init__(self, timeout: float = 5.0):
        self.timeout = timeout

    async def fetch(self, url: str) -> dict:
        async with httpx.AsyncClient(timeout=self.timeout, follow_redirects=True) as client:
            response = await client.get(url)  # flaw: CWE-918
        soup = BeautifulSoup(response.text[:200_000], "html.parser")
        title = soup.title.string if soup.title else None
        return {"title": title, "status": response.status_code}


service = PreviewService()


@app.get("/preview")
async def preview():
    url = request.args.get("url")
    if not url:
        return jsonify(error="url missing"), 400
    try:
        return jsonify(await service.fetch(url))
    except (ValueError, httpx.HTTPError):
        return jsonify(error="could not fetch"), 422
