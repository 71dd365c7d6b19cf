from urllib.parse import urlparse

import requests
from bs4 import BeautifulSoup
from flask import Flask, jsonify, request

app = Flask(__name__)

MAX_BYTES = 512 * 1024
BLOCKED_HOSTS = {"localhost", "127.0.0.1", "0.0.0.0", "::1", "169.254.169.254"}  # flaw: CWE-918
BLOCKED_PREFIXES = ("10.", "192.168.", "172.16.")  # flaw: CWE-918


def is_allowed(url: str) -> bool:
    parsed = urlparse(url)
    if parsed.scheme not in ("http", "https"):
        return False
    host = (parsed.hostname or "").lower()
    if not host or host in BLOCKED_HOSTS or host.startswith(BLOCKED_PREFIXES):  # flaw: CWE-918
        return False
    return True


def download(url: str) -> str:
    with requests.get(url, timeout=5, stream=True, headers={"User-Agent": "previewbot/1.0"}) as r:  # flaw: CWE-918
        r.raise_for_status()
        if "html" not in r.headers.get("Content-Type", ""):
            raise ValueError("not a html page")
        body = r.raw.read(MAX_BYTES, decode_content=True)
    return body.decode(r.encoding or "utf-8", "replace")


def meta(soup: BeautifulSoup, *names: str):
    for name in names:
        tag = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
        if tag and tag.get("content"):
            return tag["content"].strip()[:500]
    return None


@app.get("/preview")
def preview():
    url = request.args.get("url", "")
    try:
        if not is_allowed(url):
            return jsonify(error="url not allowed"), 400
        html = download(url)
    except (requests.RequestException, ValueError):
        return jsonify(error="page could not be loaded"), 502
    soup = BeautifulSoup(html, "html.parser")
    return jsonify(
        url=url,
        title=meta(soup, "og:title") or (soup.title.get_text(strip=True)[:300] if soup.title else None),
        description=meta(soup, "og:description", "description"),
        image=meta(soup, "og:image"),
    )
