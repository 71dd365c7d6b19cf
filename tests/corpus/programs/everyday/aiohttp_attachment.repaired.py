import pathlib

import aiofiles
from aiohttp import web

ROOT = pathlib.Path("/srv/attachments").resolve()
routes = web.RouteTableDef()


@routes.get("/attachments/{ticket}/{name:.+}")
async def attachment(request):
    ticket = request.match_info["ticket"]
    name = request.match_info["name"]
    target = (ROOT / ticket / name).resolve()
    if not target.is_relative_to(ROOT):
        raise web.HTTPForbidden()
    if not target.exists():
        raise web.HTTPNotFound()
    async with aiofiles.open(target, "rb") as handle:
        body = await handle.read()
    return web.Response(body=body, content_type="application/octet-stream")


def create_app():
    app = web.Application()
    app.add_routes(routes)
    return app
