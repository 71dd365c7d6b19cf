import logging

import asyncpg
from sanic import Sanic
from sanic.response import json

app = Sanic("diagnostics")
logger = logging.getLogger(__name__)


@app.before_server_start
async def connect(app, loop):
    app.ctx.db = await asyncpg.create_pool()


@app.get("/devices/<serial:str>")
async def device(request, serial):
    try:
        row = await app.ctx.db.fetchrow("SELECT serial, model FROM devices WHERE serial = $1", serial)
    except Exception as exc:
        return json({"error": "database error", "details": repr(exc)}, status=500)  # flaw: CWE-209
    if row is None:
        return json({"error": "unknown device"}, status=404)
    return json(dict(row))
