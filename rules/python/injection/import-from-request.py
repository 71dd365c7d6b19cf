import importlib
import runpy

from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
PLUGINS = {"csv": "plugins.csv_export", "pdf": "plugins.pdf_export"}


@app.route("/direct")
def direct():
    # ruleid: import-from-request
    return importlib.import_module(request.args["plugin"]).run()


@app.route("/variables")
def variables():
    name = request.json["plugin"]
    module = f"plugins.{name}"
    # ruleid: import-from-request
    return __import__(module).run()


def module_for(name):
    return "plugins." + name


@app.route("/helper")
def helper():
    # ruleid: import-from-request
    return importlib.import_module(module_for(request.form["plugin"])).run()


def loaded(name):
    # todoruleid: import-from-request
    return importlib.import_module(name)


@app.route("/helper-loads")
def helper_loads():
    return loaded(request.args["plugin"]).run()


@api.post("/run/{path}")
def parameter(path: str):
    # ruleid: import-from-request
    return runpy.run_path(path)


@app.route("/table")
def table():
    # ok: import-from-request
    return importlib.import_module(PLUGINS[request.args["plugin"]]).run()


@app.route("/table-get")
def table_get():
    name = PLUGINS.get(request.args["plugin"])
    # ok: import-from-request
    return importlib.import_module(name).run()


@app.route("/allowed")
def allowed():
    name = request.args["plugin"]
    if name not in ("csv", "pdf"):
        abort(400)
    # ok: import-from-request
    return importlib.import_module("plugins." + name).run()


@app.route("/inside")
def inside():
    name = request.args["plugin"]
    if name in PLUGINS:
        # ok: import-from-request
        return importlib.import_module("plugins." + name).run()
    return ""


@app.route("/constant")
def constant():
    # ok: import-from-request
    return importlib.import_module("plugins.csv").run(request.args["q"])
