import ipaddress
import re
import socket
from urllib.parse import urlparse
import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
TITLE = re.compile(r"<title>([^<]{0,300})</title>", re.I)


class Unfurler:
    def __init__(self, timeout=5):
        self.timeout = timeout

    def fetch(self, url):
        return requests.get(url, timeout=self.timeout).text[:100_000]  # flaw: CWE-918

    def title(self, url):
        found = TITLE.search(self.fetch(url))
        return found.group(1) if found else url


@app.post("/unfurl")
def unfurl():
    url = request.get_json()["url"]
    try:
        return jsonify(url=url, title=Unfurler().title(url))
    except ValueError:
        return jsonify(error="address not allowed"), 400
