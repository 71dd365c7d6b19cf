import re

from flask import Flask, abort, jsonify, request
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024
tree = etree.parse("users.xml")

NAME_RE = re.compile(r"[A-Za-z0-9._-]{1,40}")
TOKEN_RE = re.compile(r"[0-9a-f]{32}")
# compiled once, the values are XPath variables
find_by_credentials = etree.XPath("//user[name=$name and token=$token]")
find_by_name = etree.XPath("//user[name=$name]")
find_by_token = etree.XPath("//user[token=$token]")


def find_user(name, token):
    if not NAME_RE.fullmatch(name) or not TOKEN_RE.fullmatch(token):
        return None
    result = find_by_credentials(tree, name=name, token=token)
    return result[0] if result else None


def device_user():
    token = request.headers.get("X-Device-Token", "")
    if not TOKEN_RE.fullmatch(token):
        abort(401)
    result = find_by_token(tree, token=token)
    if not result:
        abort(401)
    return result[0]


@app.post("/auth")
def auth():
    data = request.get_json(silent=True) or {}
    name, token = data.get("name"), data.get("token")
    if not isinstance(name, str) or not isinstance(token, str):
        return jsonify(error="name and token are required"), 400
    user = find_user(name, token)
    if user is None:
        return jsonify(error="invalid credentials"), 401
    return jsonify(id=int(user.get("id")), name=user.findtext("name"), role=user.findtext("role"))


@app.get("/users/<name>/email")
def email(name):
    caller = device_user()
    if caller.findtext("name") != name and caller.findtext("role") != "admin":
        abort(403)
    result = find_by_name(tree, name=name)
    if not result:
        abort(404)
    return jsonify(email=result[0].findtext("email"))


if __name__ == "__main__":
    app.run()
