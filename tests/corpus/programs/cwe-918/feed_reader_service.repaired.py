import logging
import sqlite3
from urllib.parse import urlparse
import ipaddress
import socket

import feedparser
import requests
from flask import Flask, g, jsonify, request

app = Flask(__name__)
log = logging.getLogger(__name__)


def db():
    if "conn" not in g:
        g.conn = sqlite3.connect("feeds.db")
    return g.conn


def public_address(url):
    host = urlparse(url).hostname
    if not host:
        return False
    try:
        addresses = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except socket.gaierror:
        return False
    return all(ipaddress.ip_address(a).is_global for a in addresses)


class FeedFetcher:
    def __init__(self, timeout=10):
        self.timeout = timeout
        self.http = requests.Session()

    def load(self, address):
        answer = self.http.get(address, timeout=self.timeout)
        answer.raise_for_status()
        return feedparser.parse(answer.content)


fetcher = FeedFetcher()


@app.post("/feeds")
def subscribe():
    url = request.json.get("url", "")
    if urlparse(url).scheme not in ("http", "https"):
        return jsonify(error="only http and https"), 400
    if not public_address(url):
        return jsonify(error="address not allowed"), 400
    feed = fetcher.load(url)
    db().execute("INSERT INTO feeds (url, title) VALUES (?, ?)", (url, feed.feed.get("title", "")))
    db().commit()
    return jsonify(title=feed.feed.get("title"), entries=len(feed.entries)), 201
