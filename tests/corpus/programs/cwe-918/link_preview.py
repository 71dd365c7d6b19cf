from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/preview")
def preview():
    url = request.args.get("url")
    if not url:
        return jsonify({"error": "url is required"}), 400

    try:
        response = requests.get(url, timeout=5, headers={"User-Agent": "PreviewBot/1.0"})  # flaw: CWE-918
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
