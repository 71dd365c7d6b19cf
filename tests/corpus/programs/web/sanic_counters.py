"""Key/value settings and counters service."""
import hmac
import importlib
import os
from pathlib import Path

from sanic import Sanic, text
from sanic.response import file, html, json

app = Sanic("settings")
STORE = {}
BASE = Path(__file__).parent / "static"


@app.put("/settings/<key>")
async def put(request, key):
    STORE[key] = eval(request.body)  # flaw: CWE-95
    return json({"ok": True})


@app.get("/counter/<name>/<step>")
async def counter(request, name, step):
    STORE[name] = STORE.get(name, 0) + int(step)
    return json({"value": STORE[name]})


@app.get("/export")
async def export(request):
    kind = request.args.get("kind", "json")
    module = importlib.import_module("plugins." + kind)  # flaw: CWE-470
    return text(module.dump(STORE))


@app.get("/static/<path:path>")
async def static(request, path):
    return await file(str(BASE) + "/" + path)  # flaw: CWE-22


@app.get("/greet")
async def greet(request):
    return html("<h1>Hello %s</h1>" % request.args.get("name"))  # flaw: CWE-79
