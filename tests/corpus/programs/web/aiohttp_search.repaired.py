import json
import os

import aiosqlite
from aiohttp import web

routes = web.RouteTableDef()
SORTABLE = {"name": "name", "price": "price", "newest": "created_at"}


@routes.get("/products")
async def list_products(request):
    q = request.query.get("q", "")
    sort = request.query.get("sort", "name")
    db = request.app["db"]
    order = SORTABLE.get(sort, "name")
    sql = "SELECT id, name, price FROM products WHERE name LIKE ? ORDER BY " + order
    async with db.execute(sql, (f"%{q}%",)) as cur:
        rows = await cur.fetchall()
    return web.json_response([dict(zip(("id", "name", "price"), r)) for r in rows])


@routes.get("/products/{id}")
async def product(request):
    pid = request.match_info["id"]
    db = request.app["db"]
    cur = await db.execute("SELECT id, name, price FROM products WHERE id = ?", (pid,))
    row = await cur.fetchone()
    if row is None:
        raise web.HTTPNotFound(text=f"No product {pid}", content_type="text/plain")
    return web.json_response({"id": row[0], "name": row[1], "price": row[2]})


async def on_startup(app):
    app["db"] = await aiosqlite.connect(os.environ.get("DB_PATH", "shop.db"))


async def on_cleanup(app):
    await app["db"].close()


def main():
    app = web.Application()
    app.add_routes(routes)
    app.on_startup.append(on_startup)
    app.on_cleanup.append(on_cleanup)
    web.run_app(app, host="127.0.0.1", port=8080)


if __name__ == "__main__":
    main()
