from datetime import datetime, timezone

from aiohttp import web

LOG_PATH = "service.log"


async def append_entry(request):
    payload = await request.json()
    level = payload.get("level", "INFO")
    text = payload.get("text")
    if text is None:
        return web.json_response({"error": "text missing"}, status=400)
    stamp = datetime.now(timezone.utc).isoformat()
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        return web.json_response({"error": "bad level"}, status=400)
    clean = text.replace("\n", "\\n").replace("\r", "\\r")
    with open(LOG_PATH, "a") as log:
        log.write(f"{stamp} {level} {clean}\n")
    return web.json_response({"ok": True})


async def tail(request):
    with open(LOG_PATH) as log:
        return web.json_response({"lines": log.read().splitlines()[-100:]})


def create_app():
    app = web.Application()
    app.router.add_post("/entries", append_entry)
    app.router.add_get("/entries", tail)
    return app
