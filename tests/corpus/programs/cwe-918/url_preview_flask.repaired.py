import ipaddress
import socket
from urllib.parse import urlparse

import requests
import urllib3
from bs4 import BeautifulSoup
from flask import Flask, jsonify, request

app = Flask(__name__)

MAX_BYTES = 512 * 1024


def public_address(host: str, port: int) -> str:
    """Resolve once; every address has to be globally routable."""
    found = {ai[4][0] for ai in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    if not found or any(not ipaddress.ip_address(a).is_global for a in found):
        raise ValueError("address is not public")
    return sorted(found)[0]


def is_allowed(url: str) -> bool:
    parsed = urlparse(url)
    return parsed.scheme in ("http", "https") and bool(parsed.hostname)


def download(url: str) -> str:
    parsed = urlparse(url)
    port = parsed.port or (443 if parsed.scheme == "https" else 80)
    if port not in (80, 443):
        raise ValueError("port is not allowed")
    address = public_address(parsed.hostname, port)
    timeout = urllib3.Timeout(connect=3, read=5)
    # the pool is bound to the checked address, tls still checks the real name
    if parsed.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            address, port, timeout=timeout,
            server_hostname=parsed.hostname, assert_hostname=parsed.hostname,
        )
    else:
        pool = urllib3.HTTPConnectionPool(address, port, timeout=timeout)
    path = (parsed.path or "/") + (f"?{parsed.query}" if parsed.query else "")
    r = pool.request(
        "GET", path, redirect=False, retries=False, preload_content=False,
        headers={"Host": parsed.hostname, "User-Agent": "previewbot/1.0"},
    )
    try:
        if r.status != 200 or "html" not in r.headers.get("Content-Type", ""):
            raise ValueError("not a html page")
        return r.read(MAX_BYTES).decode("utf-8", "replace")
    finally:
        r.close()
        pool.close()


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
    except (urllib3.exceptions.HTTPError, requests.RequestException, OSError, ValueError):
        return jsonify(error="page could not be loaded"), 502
    soup = BeautifulSoup(html, "html.parser")
    return jsonify(
        url=url,
        title=meta(soup, "og:title") or (soup.title.get_text(strip=True)[:300] if soup.title else None),
        description=meta(soup, "og:description", "description"),
        image=meta(soup, "og:image"),
    )
