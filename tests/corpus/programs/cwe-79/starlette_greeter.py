from starlette.applications import Starlette
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route


async def hello(request):
    name = request.query_params.get("name", "world")
    color = request.query_params.get("color", "black")
    page = "<body style='color: {}'>Hello, {}!</body>".format(color, name)
    return HTMLResponse(page)  # flaw: CWE-79


async def status(request):
    return JSONResponse({"ok": True})


app = Starlette(routes=[Route("/", hello), Route("/status", status)])
