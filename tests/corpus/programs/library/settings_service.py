"""Settings service with change log, hooks and feature flags."""
import importlib
import json
import os
import re

from flask import Flask, jsonify, request

app = Flask(__name__)
SETTINGS = {"title": "Shop", "tax": 19}
HOOKS = []
ADMIN_TOKEN = "admin-1234"  # flaw: CWE-798


@app.put("/settings/<name>")
def put_setting(name):  # flaw: CWE-306
    SETTINGS[name] = eval(request.get_data(as_text=True))  # flaw: CWE-95
    return jsonify(SETTINGS)


@app.post("/hooks")
def add_hook():
    if request.headers.get("X-Admin-Token") != ADMIN_TOKEN:  # flaw: CWE-208
        return jsonify(error="forbidden"), 403
    module, func = request.json["target"].rsplit(".", 1)
    HOOKS.append(getattr(importlib.import_module(module), func))  # flaw: CWE-470
    return "", 201


@app.get("/render")
def render():
    pattern = request.args.get("pattern", "Hello {title}")
    return pattern.format(settings=SETTINGS, app=app, **SETTINGS)  # flaw: CWE-134


@app.errorhandler(Exception)
def failed(exc):
    return jsonify(error=str(exc), type=type(exc).__name__), 500  # flaw: CWE-209
