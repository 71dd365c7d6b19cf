from PIL import Image
import time
from http.server import BaseHTTPRequestHandler

from fastapi import FastAPI, Query
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()


@app.route("/direct")
def direct():
    # ruleid: size-from-request
    return str(sum(range(int(request.args["n"]))))


@app.route("/variables")
def variables():
    size = int(request.args["size"])
    # ruleid: size-from-request
    buffer = bytearray(size)
    seconds = float(request.args.get("s", 0))
    # ruleid: size-from-request
    time.sleep(seconds)
    # ruleid: size-from-request
    return "x" * size + str(len(buffer))


def doubled(size):
    return size * 2


@app.route("/helper")
def helper_doubles():
    # ruleid: size-from-request
    return str(bytearray(doubled(int(request.args["size"]))))


def made(size):
    # todoruleid: size-from-request
    return bytearray(size)


@app.route("/helper-makes")
def helper_makes():
    return str(made(int(request.args["size"])))


@api.get("/rows")
def rows(session, limit: int = 100):
    # ruleid: size-from-request
    return session.query(Item).limit(limit).all()


@api.get("/declared")
def declared(session, limit: int = Query(100, le=500)):
    # ok: size-from-request
    return session.query(Item).limit(limit).all()


class Plain(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers["Content-Length"])
        # ruleid: size-from-request
        self.rfile.read(length)

    def do_PUT(self):
        length = int(self.headers["Content-Length"])
        if length > 1_000_000:
            self.send_error(413)
            return
        # ok: size-from-request
        self.rfile.read(length)


@app.route("/bounded")
def bounded():
    # ok: size-from-request
    return str(sum(range(min(int(request.args["n"]), 1000))))


@app.route("/refused")
def refused():
    size = int(request.args["size"])
    if size > 65536:
        abort(400)
    # ok: size-from-request
    return str(bytearray(size))


@app.route("/others")
def others():
    number = int(request.args["n"])
    # ok: size-from-request
    return str(number * 2) + "x" * 3


@app.get("/repeat")
def repeat():
    text = request.args.get("text", "?")
    times = int(request.args.get("times", 1))
    # ruleid: size-from-request
    return text * times


@app.post("/shrink")
def shrink():
    width = int(request.form["width"])
    height = min(int(request.form["height"]), 4000)
    image = Image.open(request.files["image"].stream)
    # ruleid: size-from-request
    small = image.resize((width, height))
    # ok: size-from-request
    smaller = image.resize((min(width, 4000), height))
    return send(small, smaller)
