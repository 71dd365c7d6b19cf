from urllib.parse import urlparse
import httpx
from sanic import Sanic
from sanic.response import json, raw

app = Sanic("proxy")
HOSTS = {"images.example.org", "cdn.example.org"}


async def download(url):
    async with httpx.AsyncClient(timeout=5) as client:
        return await client.get(url)  # flaw: CWE-918


@app.get("/proxy")
async def proxy(request):
    url = request.args.get("url", "")
    answer = await download(url)
    return raw(answer.content, content_type="image/png")
