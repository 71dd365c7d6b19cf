from flask import Flask, abort, jsonify, request
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024
tree = etree.parse("users.xml")


def find_user(name, token):
    query = f"//user[name='{name}' and token='{token}']"  # flaw: CWE-643
    result = tree.xpath(query)  # flaw: CWE-643
    return result[0] if result else None


def device_user():
    token = request.headers.get("X-Device-Token", "")
    if not token or "'" in token:
        abort(401)
    result = tree.xpath(f"//user[token='{token}']")
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
    result = tree.xpath("//user[name=$name]", name=name)
    if not result:
        abort(404)
    return jsonify(email=result[0].findtext("email"))


if __name__ == "__main__":
    app.run()
