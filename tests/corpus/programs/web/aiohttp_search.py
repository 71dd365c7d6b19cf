import json
import os

import aiosqlite
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/products")
async def list_products(request):
    q = request.query.get("q", "")
    sort = request.query.get("sort", "name")
    db = request.app["db"]
    sql = "SELECT id, name, price FROM products WHERE name LIKE '%" + q + "%' ORDER BY " + sort
    async with db.execute(sql) as cur:  # flaw: CWE-89
        rows = await cur.fetchall()
    return web.json_response([dict(zip(("id", "name", "price"), r)) for r in rows])


@routes.get("/products/{id}")
async def product(request):
    pid = request.match_info["id"]
    db = request.app["db"]
    cur = await db.execute(f"SELECT id, name, price FROM products WHERE id = {pid}")  # flaw: CWE-89
    row = await cur.fetchone()
    if row is None:
        return web.Response(text=f"<h1>No product {pid}</h1>", content_type="text/html")  # flaw: CWE-79
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
