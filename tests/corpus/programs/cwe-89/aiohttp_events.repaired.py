import asyncpg
from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/events/{city}")
async def events(request: web.Request) -> web.Response:
    city = request.match_info["city"]
    since = request.query.get("since", "2024-01-01")
    pool = request.app["pool"]
    async with pool.acquire() as conn:
        records = await conn.fetch(
            "SELECT id, title, starts_at FROM events WHERE city = $1 AND starts_at > $2::timestamp",
            city,
            since,
        )
    return web.json_response([{"id": r["id"], "title": r["title"]} for r in records])


async def init_db(app: web.Application):
    app["pool"] = await asyncpg.create_pool(app["dsn"], min_size=1, max_size=5)
    yield
    await app["pool"].close()


def make_app(dsn: str) -> web.Application:
    app = web.Application()
    app["dsn"] = dsn
    app.cleanup_ctx.append(init_db)
    app.add_routes(routes)
    return app
