import logging
from datetime import datetime
from aiohttp import web

logging.basicConfig(filename="events.log", level=logging.INFO, format="%(asctime)s %(message)s")
log = logging.getLogger("events")


async def write_event(request):
    body = await request.json()
    level = body.get("level", "info")
    message = body.get("message", "")
    if level not in ("info", "warning", "error"):
        return web.json_response({"error": "bad level"}, status=400)
    log.info("%s [%s] %s", request.remote, level, message)  # flaw: CWE-117
    with open("audit.txt", "a") as f:
        f.write(f"{datetime.now()} {level} {message}\n")  # flaw: CWE-117
    return web.json_response({"ok": True}, status=201)


app = web.Application(client_max_size=16384)
app.router.add_post("/events", write_event)
