import base64
import os
import json

from flask import Flask, make_response, redirect, render_template, request

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def load_prefs():
    cookie = request.cookies.get("prefs")
    if not cookie:
        return {"theme": "light", "page_size": 20}
    return json.loads(base64.b64decode(cookie))


@app.route("/")
def index():
    prefs = load_prefs()
    return render_template("index.html", prefs=prefs)


@app.route("/prefs", methods=["POST"])
def save_prefs():
    prefs = {
        "theme": "dark" if request.form.get("theme") == "dark" else "light",
        "page_size": min(int(request.form.get("page_size", 20)), 100),
    }
    response = make_response(redirect("/"))
    value = base64.b64encode(json.dumps(prefs).encode()).decode()
    response.set_cookie("prefs", value, httponly=True, secure=True, samesite="Lax")
    return response
