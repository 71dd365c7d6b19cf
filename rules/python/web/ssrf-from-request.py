import json
import tornado.httpclient
import tornado.web
import ipaddress
import socket
import urllib.request
from urllib.parse import urlparse

import aiohttp
import flask
import httpx
import requests
from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
ALLOWED_HOSTS = {"api.example.org", "cdn.example.org"}
API = "https://api.example.org"
FEEDS = {"news": "https://news.example.org/feed"}


@app.route("/direct")
def direct():
    # ruleid: ssrf-from-request
    return requests.get(request.args["url"], timeout=5).text


@app.route("/variables", methods=["POST"])
def variables():
    payload = request.get_json()
    target = payload["webhook"]
    # ruleid: ssrf-from-request
    requests.post(target, json={"ok": True}, timeout=5)
    session = requests.Session()
    # ruleid: ssrf-from-request
    return session.get(target, timeout=5).text


def address_of(host):
    return "http://" + host + "/status"


@app.route("/helper/<host>")
def helper_builds(host):
    # ruleid: ssrf-from-request
    return urllib.request.urlopen(address_of(host)).read()


def fetched(url):
    # todoruleid: ssrf-from-request
    return requests.get(url, timeout=5).content


@app.route("/helper")
def helper_fetches():
    return fetched(request.args["url"])


@api.get("/proxy")
async def proxy(url: str):
    async with httpx.AsyncClient() as client:
        # ruleid: ssrf-from-request
        answer = await client.get(url)
    return answer.text


@api.get("/image")
async def image(url: str):
    async with aiohttp.ClientSession() as session:
        # ruleid: ssrf-from-request
        async with session.get(url) as answer:
            return await answer.read()


def django_view(request):
    # ruleid: ssrf-from-request
    return requests.get(f"http://{request.GET['host']}/health", timeout=5)


@app.route("/scheme")
def scheme_only():
    url = request.args["url"]
    if not url.startswith("https://"):
        abort(400)
    # ruleid: ssrf-from-request
    return requests.get(url, timeout=5).text


@app.route("/allowed")
def allowed():
    url = request.args["url"]
    parsed = urlparse(url)
    if parsed.scheme != "https" or parsed.hostname not in ALLOWED_HOSTS:
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5, allow_redirects=False).text


@app.route("/allowed-host")
def allowed_host():
    url = request.args["url"]
    host = urlparse(url).hostname
    if host not in ALLOWED_HOSTS:
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


@app.route("/address")
def address():
    url = request.args["url"]
    parsed = urlparse(url)
    address = ipaddress.ip_address(socket.gethostbyname(parsed.hostname))
    if address.is_private or address.is_loopback or address.is_link_local:
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


@app.route("/addresses")
def addresses():
    url = request.args["url"]
    parsed = urlparse(url)
    for info in socket.getaddrinfo(parsed.hostname, 443):
        if not ipaddress.ip_address(info[4][0]).is_global:
            abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


def is_allowed_url(url):
    return urlparse(url).hostname in ALLOWED_HOSTS


@app.route("/checked")
def checked():
    url = request.args["url"]
    if not is_allowed_url(url):
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


@app.route("/table")
def table():
    # ok: ssrf-from-request
    return requests.get(FEEDS[request.args["feed"]], timeout=5).text


@app.route("/path")
def behind_the_host():
    name = request.args["name"]
    # ok: ssrf-from-request
    requests.get(f"https://api.example.org/users/{name}", timeout=5)
    # ok: ssrf-from-request
    requests.get("https://api.example.org/users/" + name, timeout=5)
    # ok: ssrf-from-request
    requests.get(f"{API}/users/{name}", timeout=5)
    # ok: ssrf-from-request
    return requests.get(API + "/users/" + name, timeout=5).text


@app.route("/parameters")
def parameters():
    # ok: ssrf-from-request
    requests.get("https://api.example.org/search", params={"q": request.args["q"]}, timeout=5)
    # ok: ssrf-from-request
    return requests.post("https://api.example.org/items", json=request.get_json(), timeout=5).text


@app.route("/public")
def public():
    url = request.args["url"]
    if not is_public(urlparse(url).hostname):
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


@app.route("/not-private")
def not_private():
    url = request.args["url"]
    host = urlparse(url).hostname
    if host is None or resolves_to_private(host):
        abort(400)
    # ok: ssrf-from-request
    return requests.get(url, timeout=5).text


async def with_the_apps_session(request):
    session = request.app["session"]
    # ruleid: ssrf-from-request
    async with session.get(request.query["url"]) as answer:
        return await answer.text()


async def with_the_apps_client(request, app):
    key = request.query["key"]
    # ok: ssrf-from-request
    held = app.pending_ids_session.get(key, {})
    # ok: ssrf-from-request
    kept = request.session.get(key)
    # ruleid: ssrf-from-request
    return await app.http_client.get(request.query["url"]), held, kept


@app.route("/kept")
def kept_of_session():
    # ok: ssrf-from-request
    return flask.session.get(request.args["key"])


@app.get("/up")
def up(host: str):
    address = socket.gethostbyname(host)
    if not ipaddress.ip_address(address).is_global:
        raise ValueError(host)
    # ok: ssrf-from-request
    return socket.create_connection((address, 80), timeout=3)


async def from_form(request):
    data = await request.post()
    if not str(data["url"]).startswith("https://photos.example.com/"):
        raise ValueError
    # ok: ssrf-from-request
    return requests.get(data["url"])


@app.post("/page.pdf")
def page_pdf():
    # ruleid: ssrf-from-request
    return pdfkit.from_url(flask.request.form["url"], False)


@app.get("/summary")
def summary():
    url = request.args["url"]
    host = urlparse(url).hostname or ""
    if not ipaddress.ip_address(socket.gethostbyname(host)).is_global:
        return "That address is not allowed."
    # ok: ssrf-from-request
    return requests.get(url, timeout=10, allow_redirects=False).text


@app.get("/summary")
def summary():
    url = request.args["url"]
    host = urlparse(url).hostname or ""
    if not ipaddress.ip_address(socket.gethostbyname(host)).is_global:
        return "That address is not allowed."
    # ok: ssrf-from-request
    return requests.get(url, timeout=10, allow_redirects=False).text


class Avatars(tornado.web.RequestHandler):
    pages = {"home": "https://home.example/"}

    async def post(self):
        url = json.loads(self.request.body)["url"]
        client = tornado.httpclient.AsyncHTTPClient()
        # ruleid: ssrf-from-request
        response = await client.fetch(url)
        self.write(response.body)

    async def get(self, name):
        # ok: ssrf-from-request
        response = await tornado.httpclient.AsyncHTTPClient().fetch(self.pages[name])
        self.write(response.body)


@app.post("/resolved")
def resolved_by_helper():
    url = request.form["url"]
    parts = urlparse(url)
    address = public_address(parts.hostname, 443)
    # ok: ssrf-from-request
    return requests.get(parts._replace(netloc=address).geturl()).text


@app.get("/hosts")
def among_hosts():
    target = request.args["url"]
    host = (urlparse(target).hostname or "").lower()
    if not any(host == h or host.endswith("." + h) for h in HOSTS):
        abort(400)
    # ok: ssrf-from-request
    return requests.get(target, timeout=3).text


class Connection(pydantic.BaseModel):
    number: int
    place: Optional[int] = None
    name: str


@router.post("/connections/test")
def test_connection(form: Connection):
    # ok: ssrf-from-request
    httpx.get(address_of(form.number), timeout=5)
    # ok: ssrf-from-request
    httpx.get(address_of(form.place), timeout=5)
    # ruleid: ssrf-from-request
    httpx.get(address_of(form.name), timeout=5)
    kept = Connections.get_connection_by_id(form.name)
    # ok: ssrf-from-request
    return httpx.get(kept.address, timeout=5)


class AvatarClient:
    def fetch(self, address):
        return address if is_permitted(address) else None


avatar_client = AvatarClient()


@app.get("/avatar")
def avatar():
    # ok: ssrf-from-request
    return avatar_client.fetch(request.args["url"])
