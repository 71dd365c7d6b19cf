from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from markupsafe import escape


async def hello(request):
    name = request.query_params.get("name", "world")
    color = request.query_params.get("color", "black")
    if color not in ("black", "red", "green"):
        color = "black"
    page = "<body style='color: {}'>Hello, {}!</body>".format(color, escape(name))
    return HTMLResponse(page)


async def status(request):
    return JSONResponse({"ok": True})


app = Starlette(routes=[Route("/", hello), Route("/status", status)])
