import os
import subprocess

from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
THEMES = {"light", "dark"}
LEVELS = {"a": "1", "b": "2"}


@app.route("/direct")
def direct():
    # ruleid: environment-from-request
    os.environ["THEME"] = request.args["theme"]


@app.route("/variables")
def variables():
    body = request.get_json()
    for name, value in body.items():
        # ruleid: environment-from-request
        os.environ[name] = value


def path_for(folder):
    return "/usr/bin:" + folder


@app.route("/helper")
def helper():
    # ruleid: environment-from-request
    os.putenv("PATH", path_for(request.form["folder"]))


def put(value):
    # todoruleid: environment-from-request
    os.environ["THEME"] = value


@app.route("/helper-puts")
def helper_puts():
    put(request.args["theme"])


@api.get("/run")
def parameter(key: str):
    # ruleid: environment-from-request
    subprocess.run(["render"], env={"API_KEY": key}, check=True)


@app.route("/allowed")
def allowed():
    theme = request.args["theme"]
    if theme not in THEMES:
        abort(400)
    # ok: environment-from-request
    os.environ["THEME"] = theme


@app.route("/table")
def table():
    # ok: environment-from-request
    os.environ["LEVEL"] = LEVELS[request.args["level"]]


@app.route("/number")
def number():
    # ok: environment-from-request
    os.environ["THREADS"] = str(int(request.args["n"]))


@app.route("/argument")
def argument():
    # ok: environment-from-request
    subprocess.run(["render", "--theme", request.args["theme"]], env={"LANG": "C"}, check=True)


@app.route("/read")
def read():
    # ok: environment-from-request
    return os.environ.get("THEME", "light") + request.args["q"]
