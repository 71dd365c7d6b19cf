import random
import time
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlparse

from fastapi import FastAPI, HTTPException, Query
from flask import Flask, request
from PIL import Image
from pydantic import BaseModel, Field, field_validator

app = FastAPI()


class Inner(BaseModel):
    rows: int


class Job(BaseModel):
    copies: int = 5
    bounded: int = Field(5, le=100)
    inner: Inner
    items: list[Inner]


class Checked(BaseModel):
    copies: int

    @field_validator("copies")
    def few(cls, value):
        assert value < 100
        return value


def table(rows):
    # ruleid: size-chosen-by-client
    return [0] * rows


def row(columns):
    # ok: size-chosen-by-client
    return [0] * columns


def parsed(text, default=3):
    try:
        return int(text)
    except ValueError:
        return default


def check_size(size):
    if size > 500:
        raise HTTPException(400)


@app.post("/jobs")
def job(body: Job, rows: int, bounded: int = Query(5, le=10)):
    # ruleid: size-chosen-by-client
    text = "x" * body.copies
    # ok: size-chosen-by-client
    text += "x" * body.bounded
    # ok: size-chosen-by-client
    text += "x" * bounded
    table(rows)
    row(5)
    # ruleid: size-chosen-by-client
    text += "-" * body.inner.rows
    for one in body.items:
        # ruleid: size-chosen-by-client
        text += "=" * one.rows
    return text


@app.post("/careful")
def careful(body: Job, checked: Checked, rows: int, columns: int):
    if body.copies > 500:
        raise HTTPException(400)
    check_size(columns)
    # ok: size-chosen-by-client
    return "x" * body.copies + "y" * min(rows, 5) + "z" * checked.copies + "." * columns


@app.route("/pictures/<int:n>")
def picture(n):
    n = max(1, n)
    times = parsed(request.args.get("times"))
    # ruleid: size-chosen-by-client
    for i in range(times):
        pass
    data = request.get_json()
    # ruleid: size-chosen-by-client
    image = Image.new("RGB", (int(data["w"]), int(data.get("h", 5))))
    if n < 1:
        return ""
    # ruleid: size-chosen-by-client
    time.sleep(n)
    page = int(request.args.get("page", 1))
    # ok: size-chosen-by-client
    for i in range((page - 1) * 10, page * 10):
        pass
    # ruleid: size-chosen-by-client
    return image, 2**n


@app.route("/rows")
def rows():
    width, height = request.json["w"], request.json["h"]
    pixels = width * height
    if pixels > 1_000_000:
        return "", 400
    # ok: size-chosen-by-client
    image = Image.new("RGB", (width, height))
    # ruleid: size-chosen-by-client
    return image, query.limit(int(request.args["per_page"]))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = parse_qs(urlparse(self.path).query)
        n = int(asked.get("n", ["5"])[0])
        # ruleid: size-chosen-by-client
        self.wfile.write(b"x" * n)


@bot.command()
async def roll(ctx, dice: int, sides: int = 6):
    # ruleid: size-chosen-by-client
    return [random.randint(1, sides) for _ in range(dice)]


def fibonacci(n: int):
    if n < 2:
        return n
    # ruleid: size-chosen-by-client
    return fibonacci(n - 1) + fibonacci(n - 2)


@app.get("/fibonacci/{n}")
def number(n: int):
    return fibonacci(n)
