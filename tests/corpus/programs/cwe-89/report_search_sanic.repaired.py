import asyncpg
from sanic import Sanic
from sanic.response import json

app = Sanic("reports")


@app.before_server_start
async def connect(app, loop):
    app.ctx.pool = await asyncpg.create_pool(dsn=app.config.DSN)


@app.get("/reports")
async def reports(request):
    owner = request.args.get("owner", "")
    since = request.args.get("since", "2020-01-01")
    async with app.ctx.pool.acquire() as conn:
        rows = await conn.fetch(
            "SELECT id, title, created FROM reports WHERE owner = $1 AND created > $2::date LIMIT 100", owner, since
        )
    return json([dict(r) for r in rows])


@app.delete("/reports/<report_id:int>")
async def delete(request, report_id):
    if request.ctx.user is None:
        return json({"error": "login required"}, status=401)
    async with app.ctx.pool.acquire() as conn:
        await conn.execute("DELETE FROM reports WHERE id = $1 AND owner = $2", report_id, request.ctx.user)
    return json({}, status=204)
