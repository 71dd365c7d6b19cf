import os
import secrets
from urllib.parse import urlencode, urlsplit

from flask import Flask, abort, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]

CLIENT_ID = os.environ["OAUTH_CLIENT_ID"]
AUTHORIZE = "https://id.partner.test/authorize"


def is_safe_url(target):
    parts = urlsplit(target)
    return not parts.scheme and not parts.netloc and target.startswith("/") and not target.startswith("//")


@app.get("/login")
def login():
    session["state"] = secrets.token_urlsafe(16)
    query = urlencode({"client_id": CLIENT_ID, "state": session["state"], "response_type": "code"})
    return redirect(f"{AUTHORIZE}?{query}")


@app.get("/callback")
def callback():
    if not secrets.compare_digest(request.args.get("state", ""), session.pop("state", "-")):
        abort(400)
    session["user"] = "signed-in"
    next_url = request.args.get("next") or "/"
    if not is_safe_url(next_url):
        next_url = "/"
    return redirect(next_url)


@app.get("/")
def home():
    return {"user": session.get("user"), "host": urlsplit(request.url).netloc}
