import re

from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
PATTERNS = {"number": r"[0-9]+", "word": r"[a-z]+"}


@app.route("/direct")
def direct(text):
    # ruleid: regex-from-request
    return str(re.findall(request.args["q"], text))


@app.route("/variables")
def variables(lines):
    query = request.form.get("q", "")
    pattern = f"^{query}$"
    # ruleid: regex-from-request
    compiled = re.compile(pattern, re.IGNORECASE)
    return str([line for line in lines if compiled.search(line)])


def pattern_for(word):
    return r"\b" + word + r"\b"


@app.route("/helper")
def helper(text):
    # ruleid: regex-from-request
    return str(re.search(pattern_for(request.args["q"]), text))


def found(text, pattern):
    # todoruleid: regex-from-request
    return re.search(pattern, text)


@app.route("/helper-finds")
def helper_finds(text):
    return str(found(text, request.args["q"]))


@api.get("/filter")
def parameter(pattern: str, text: str):
    # ruleid: regex-from-request
    return bool(re.match(pattern, text))


@app.route("/escaped")
def escaped(text):
    # ok: regex-from-request
    re.search(re.escape(request.args["q"]), text)
    pattern = r"\b" + re.escape(request.args["q"]) + r"\b"
    # ok: regex-from-request
    return str(re.findall(pattern, text))


@app.route("/text")
def as_text():
    # ok: regex-from-request
    return str(re.search(r"[0-9]+", request.args["q"]))


@app.route("/table")
def table(text):
    # ok: regex-from-request
    return str(re.findall(PATTERNS[request.args["kind"]], text))


@app.route("/allowed")
def allowed(text):
    kind = request.args["kind"]
    if kind not in ("a", "b"):
        abort(400)
    # ok: regex-from-request
    return str(re.findall(kind, text))


@app.route("/number")
def number(text):
    # ok: regex-from-request
    return str(re.findall(r"x{%d}" % int(request.args["n"]), text))


def lines_with(pattern, lines):
    expression = re.compile(pattern)
    return [line for line in lines if expression.search(line)]


@app.route("/lines")
def by_a_finder():
    # ruleid: regex-from-request
    return str(lines_with(request.args["q"], []))


@app.route("/escaped-lines")
def by_a_finder_of_text():
    # ok: regex-from-request
    return str(lines_with(re.escape(request.args["q"]), []))
