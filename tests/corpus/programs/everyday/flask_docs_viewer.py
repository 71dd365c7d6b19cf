import os

from flask import Flask, abort, request, send_file

app = Flask(__name__)
DOCS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "docs")


def locate(name):
    return os.path.join(DOCS, name)


@app.get("/docs")
def docs():
    name = request.args.get("page", "index.html")
    path = locate(name)
    if not os.path.isfile(path):
        abort(404)
    return send_file(path)  # flaw: CWE-22
