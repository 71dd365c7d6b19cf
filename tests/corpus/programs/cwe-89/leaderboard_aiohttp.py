import asyncpg
from aiohttp import web

routes = web.RouteTableDef()
COLUMNS = {"score", "name", "played"}


class ScoreStore:
    def __init__(self, pool):
        self.pool = pool

    async def top(self, game, order, limit):
        query = f"SELECT name, score, played FROM scores WHERE game = '{game}' ORDER BY {order} DESC LIMIT {limit}"
        async with self.pool.acquire() as connection:
            return await connection.fetch(query)  # flaw: CWE-89


@routes.get("/top/{game}")
async def top(request):
    store = request.app["store"]
    limit = min(int(request.query.get("limit", "10")), 100)
    rows = await store.top(request.match_info["game"], request.query.get("order", "score"), limit)
    return web.json_response([dict(row) for row in rows], dumps=str_dumps)


def str_dumps(value):
    import json
    return json.dumps(value, default=str)


async def init(app):
    import os
    app["store"] = ScoreStore(await asyncpg.create_pool(os.environ["DATABASE_URL"]))


app = web.Application()
app.on_startup.append(init)
app.add_routes(routes)
