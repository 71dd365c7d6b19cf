"""Regular-expression playground and validator service."""
import re

from flask import Flask, jsonify, request

app = Flask(__name__)
EMAIL = re.compile(r"^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+\.)+[a-z]{2,}$")  # flaw: CWE-1333


@app.post("/test")
def test_pattern():
    data = request.get_json()
    pattern, text = data["pattern"], data["text"]
    matches = [m.group(0) for m in re.finditer(pattern, text)]  # flaw: CWE-1333
    return jsonify(matches=matches)


@app.get("/search")
def search():
    word = request.args.get("word", "")
    with open("corpus.txt", encoding="utf-8") as fh:
        hits = [line for line in fh if re.search(word, line, re.I)]  # flaw: CWE-1333
    return jsonify(hits=hits[:50])


@app.post("/validate")
def validate():
    email = request.get_json().get("email", "")
    return jsonify(valid=bool(EMAIL.match(email)))


@app.post("/replace")
def replace():
    data = request.get_json()
    template = data["template"]
    return template.format(app=app, **data["values"])  # flaw: CWE-134
