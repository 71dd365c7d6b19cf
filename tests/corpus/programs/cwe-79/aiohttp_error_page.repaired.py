from aiohttp import web
from html import escape

PAGE = "<!doctype html><title>{title}</title><h1>{title}</h1>{body}"


def page(title: str, body: str, status: int = 200) -> web.Response:
    return web.Response(text=PAGE.format(title=title, body=body), content_type="text/html", status=status)


async def room(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    rooms = request.app["rooms"]
    if name not in rooms:
        return web.Response(
            text=f"<h1>404</h1><p>There is no room called {escape(name)}.</p>", content_type="text/html", status=404
        )
    return web.json_response({"seats": rooms[name]})


async def index(_request: web.Request) -> web.Response:
    return page("Rooms", "<p>Choose a room.</p>")


def build() -> web.Application:
    app = web.Application()
    app["rooms"] = {"blue": 12, "green": 8}
    app.add_routes([web.get("/", index), web.get("/rooms/{name}", room)])
    return app
