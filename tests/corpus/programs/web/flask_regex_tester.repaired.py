"""Regular-expression playground and validator service."""
import re

import re2

from flask import Flask, jsonify, request

app = Flask(__name__)
EMAIL = re.compile(r"[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]{1,250}\.[a-z]{2,20}")


@app.post("/test")
def test_pattern():
    data = request.get_json()
    pattern, text = data["pattern"], data["text"]
    matches = [m.group(0) for m in re2.finditer(pattern, text[:10000])]
    return jsonify(matches=matches)


@app.get("/search")
def search():
    word = request.args.get("word", "")
    with open("corpus.txt", encoding="utf-8") as fh:
        hits = [line for line in fh if re.search(re.escape(word), line, re.I)]
    return jsonify(hits=hits[:50])


@app.post("/validate")
def validate():
    email = request.get_json().get("email", "")
    return jsonify(valid=len(email) < 255 and EMAIL.fullmatch(email) is not None)


@app.post("/replace")
def replace():
    data = request.get_json()
    out = data["template"]
    for key, value in data["values"].items():
        out = out.replace("{" + str(key) + "}", str(value))
    return jsonify(out=out)
