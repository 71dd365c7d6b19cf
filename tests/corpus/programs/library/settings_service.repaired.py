"""Settings service with change log, hooks and feature flags."""
import importlib
import json
import os
import re

from flask import Flask, jsonify, request
from functools import wraps
import hmac

app = Flask(__name__)
SETTINGS = {"title": "Shop", "tax": 19}
HOOKS = []
ADMIN_TOKEN = os.environ["ADMIN_TOKEN"]
SCHEMA = {"title": str, "tax": int}
FORMATTERS = {"json": json.dumps, "text": str}


def admin_only(view):
    @wraps(view)
    def inner(*args, **kwargs):
        sent = request.headers.get("X-Admin-Token", "")
        if not hmac.compare_digest(sent, ADMIN_TOKEN):
            return jsonify(error="forbidden"), 403
        return view(*args, **kwargs)
    return inner


@app.put("/settings/<name>")
@admin_only
def put_setting(name):
    if name not in SCHEMA:
        return jsonify(error="unknown"), 404
    SETTINGS[name] = SCHEMA[name](request.get_json())
    return jsonify(SETTINGS)


@app.post("/hooks")
@admin_only
def add_hook():
    target = request.json["target"]
    if target not in ("audit.write", "cache.clear"):
        return jsonify(error="unknown hook"), 400
    module, func = target.rsplit(".", 1)
    HOOKS.append(getattr(importlib.import_module(module), func))
    return "", 201


@app.get("/render")
def render():
    pattern = request.args.get("pattern", "Hello {title}")
    return re.sub(r"\{(\w+)\}", lambda m: str(SETTINGS.get(m.group(1), "")), pattern), 200, {"Content-Type": "text/plain"}


@app.errorhandler(Exception)
def failed(exc):
    app.logger.exception("failed")
    return jsonify(error="internal error"), 500
