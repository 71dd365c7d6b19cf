from urllib.parse import urljoin
from urllib.parse import urlparse
import ipaddress
import socket

import requests
from bs4 import BeautifulSoup
from flask import Flask, jsonify, request

app = Flask(__name__)


def is_public(url):
    parts = urlparse(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    for info in socket.getaddrinfo(parts.hostname, parts.port or 443):
        if not ipaddress.ip_address(info[4][0]).is_global:
            return False
    return True


@app.route("/preview")
def preview():
    url = request.args.get("url")
    if not url:
        return jsonify({"error": "url is required"}), 400

    try:
        if not is_public(url):
            return jsonify({"error": "this address is not allowed"}), 400
        response = requests.get(url, timeout=5, headers={"User-Agent": "PreviewBot/1.0"}, allow_redirects=False)
        response.raise_for_status()
    except requests.RequestException:
        return jsonify({"error": "the page could not be fetched"}), 502

    soup = BeautifulSoup(response.text[:500_000], "html.parser")
    image = soup.find("meta", property="og:image")
    return jsonify(
        {
            "title": soup.title.string if soup.title else None,
            "image": urljoin(url, image["content"]) if image else None,
        }
    )
