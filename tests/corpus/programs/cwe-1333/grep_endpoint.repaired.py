import re
from flask import Flask, jsonify, request

app = Flask(__name__)
with open("corpus.txt", encoding="utf-8") as handle:
    LINES = handle.read().splitlines()


def grep(pattern, ignore_case):
    flags = re.IGNORECASE if ignore_case else 0
    expression = re.compile(re.escape(pattern), flags)
    return [line for line in LINES if expression.search(line)]


@app.get("/grep")
def search():
    return jsonify(grep(request.args.get("q", ""), "i" in request.args)[:200])
