import json
import os
import sqlite3
import requests
from urllib.parse import urlparse
from flask import Flask, request, jsonify, abort

app = Flask(__name__)
ALLOWED_HOSTS = {"hooks.slack.com", "discord.com", "api.pagerduty.com"}


def require_key():
    import hmac
    if not hmac.compare_digest(request.headers.get("X-Api-Key", ""), os.environ["API_KEY"]):
        abort(401)


app.before_request(require_key)


@app.post("/hooks")
def register():
    url = request.get_json()["url"]
    parsed = urlparse(url)
    if parsed.scheme != "https" or parsed.hostname not in ALLOWED_HOSTS:
        abort(400)
    with sqlite3.connect("hooks.db") as db:
        db.execute("INSERT INTO hooks(url) VALUES (?)", (url,))
    return "", 201


@app.post("/hooks/test")
def test_hook():
    url = request.get_json()["url"]
    parsed = urlparse(url)
    if parsed.scheme != "https" or parsed.hostname not in ALLOWED_HOSTS:
        abort(400)
    response = requests.post(url, json={"event": "ping"}, timeout=5, allow_redirects=False)
    return jsonify(status=response.status_code)
