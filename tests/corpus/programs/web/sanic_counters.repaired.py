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
PLUGINS = {"json": "plugins.json_export", "csv": "plugins.csv_export"}


@app.middleware("request")
async def require_key(request):
    if not hmac.compare_digest(request.headers.get("x-api-key", ""), os.environ["API_KEY"]):
        return text("unauthorised", 401)


@app.put("/settings/<key>")
async def put(request, key):
    STORE[key] = request.json
    return json({"ok": True})


@app.get("/counter/<name>/<step>")
async def counter(request, name, step):
    STORE[name] = STORE.get(name, 0) + int(step)
    return json({"value": STORE[name]})


@app.get("/export")
async def export(request):
    kind = request.args.get("kind", "json")
    if kind not in PLUGINS:
        return text("unknown kind", 400)
    module = importlib.import_module(PLUGINS[kind])
    return text(module.dump(STORE))


@app.get("/static/<path:path>")
async def static(request, path):
    target = (BASE / path).resolve()
    if not target.is_relative_to(BASE.resolve()):
        return text("not found", 404)
    return await file(target)


@app.get("/greet")
async def greet(request):
    return text("Hello %s" % request.args.get("name"))
