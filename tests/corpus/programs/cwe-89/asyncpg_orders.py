import asyncpg
from sanic import Sanic
from sanic.response import json

app = Sanic("orders")


@app.before_server_start
async def setup(app, _):
    app.ctx.pool = await asyncpg.create_pool(dsn="postgresql:///orders")


@app.get("/orders")
async def orders(request):
    status = request.args.get("status")
    customer = request.args.get("customer")
    async with app.ctx.pool.acquire() as conn:
        sql = f"SELECT id, total FROM orders WHERE status = '{status}'"
        if customer:
            sql += f" AND customer_id = {customer}"
        rows = await conn.fetch(sql)  # flaw: CWE-89
    return json([dict(row) for row in rows])


@app.get("/orders/<order_id:int>")
async def order(request, order_id):
    row = await app.ctx.pool.fetchrow("SELECT id, total, status FROM orders WHERE id = $1", order_id)
    if row is None:
        return json({"error": "not found"}, status=404)
    return json(dict(row))
