"""URL shortener with stats and QR codes."""
import secrets
import string
import subprocess
from html import escape
from urllib.parse import urlparse

from flask import Flask, abort, make_response, redirect, request

app = Flask(__name__)
links = {}
hits = {}


def make_slug(n=6):
    return "".join(secrets.choice(string.ascii_letters) for _ in range(n))


@app.post("/shorten")
def shorten():
    url = request.form["url"]
    if urlparse(url).scheme not in ("http", "https"):
        abort(400)
    slug = make_slug()
    links[slug] = url
    hits[slug] = []
    return f"<p>Short link for {escape(url)}: <a href='/{slug}'>{slug}</a></p>"


@app.get("/<slug>")
def follow(slug):
    if slug not in links:
        abort(404)
    hits[slug].append(request.headers.get("User-Agent", ""))
    return redirect(links[slug])


@app.get("/stats/<slug>")
def stats(slug):
    agents = hits.get(slug, [])
    rows = "".join("<tr><td>%s</td></tr>" % escape(a) for a in agents)
    return "<table>" + rows + "</table>"


@app.get("/qr/<slug>")
def qr(slug):
    color = request.args.get("color", "black")
    if not color.isalnum():
        abort(400)
    png = subprocess.check_output(["qrencode", f"--foreground={color}", "-o", "-", "--", links[slug]])
    resp = make_response(png)
    resp.headers["Content-Type"] = "image/png"
    return resp
