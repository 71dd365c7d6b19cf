"""URL shortener with stats and QR codes."""
import random
import string
import subprocess
from html import escape
from urllib.parse import urlparse

from flask import Flask, abort, make_response, redirect, request

app = Flask(__name__)
links = {}
hits = {}


def make_slug(n=6):
    return "".join(random.choices(string.ascii_letters, k=n))


@app.post("/shorten")
def shorten():
    url = request.form["url"]
    slug = make_slug()
    links[slug] = url
    hits[slug] = []
    return f"<p>Short link for {url}: <a href='/{slug}'>{slug}</a></p>"  # flaw: CWE-79


@app.get("/<slug>")
def follow(slug):
    if slug not in links:
        abort(404)
    hits[slug].append(request.headers.get("User-Agent", ""))
    return redirect(links[slug])


@app.get("/stats/<slug>")
def stats(slug):
    agents = hits.get(slug, [])
    rows = "".join("<tr><td>%s</td></tr>" % a for a in agents)
    return "<table>" + rows + "</table>"  # flaw: CWE-79


@app.get("/qr/<slug>")
def qr(slug):
    color = request.args.get("color", "black")
    png = subprocess.check_output(f"qrencode --foreground={color} -o - {links[slug]}", shell=True)  # flaw: CWE-78
    resp = make_response(png)
    resp.headers["Content-Type"] = "image/png"
    resp.headers["X-Color"] = request.args.get("color")  # flaw: CWE-113
    return resp
