from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/orders/{order_id}")
async def order(request):
    user = request.get("user")
    if user is None:
        raise web.HTTPUnauthorized()
    db = request.app["db"]
    row = await db.fetchrow("SELECT * FROM orders WHERE id = $1 AND user_id = $2", int(request.match_info["order_id"]), user["id"])
    if row is None:
        raise web.HTTPNotFound()
    return web.json_response({"id": row["id"], "total": float(row["total"])})
