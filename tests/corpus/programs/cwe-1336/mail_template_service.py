from flask import Flask, jsonify, request
from jinja2 import Environment

app = Flask(__name__)
env = Environment(autoescape=True)
TEMPLATES = {}


@app.put("/templates/<name>")
def save(name):
    TEMPLATES[name] = request.get_json()["source"]
    return "", 204


@app.post("/preview")
def preview():
    body = request.get_json()
    rendered = env.from_string(body["source"]).render(**body["values"])  # flaw: CWE-1336
    return jsonify(html=rendered)
