import asyncio
from datetime import datetime, timezone

from aiohttp import web

ENTRIES = []
MAX_ENTRIES = 500


def page(entries):
    items = []
    for when, name, message in entries:
        items.append(f"<li><b>{name}</b> ({when:%d %b}): {message}</li>")
    return "<html><body><ul>" + "".join(items) + "</ul></body></html>"


async def show(request):
    return web.Response(text=page(ENTRIES), content_type="text/html")  # flaw: CWE-79


async def sign(request):
    data = await request.post()
    entry = (datetime.now(timezone.utc), data.get("name", "anonymous")[:40], data.get("message", "")[:500])
    ENTRIES.append(entry)
    del ENTRIES[:-MAX_ENTRIES]
    raise web.HTTPSeeOther("/")


def build():
    app = web.Application(client_max_size=64 * 1024)
    app.add_routes([web.get("/", show), web.post("/sign", sign)])
    return app


if __name__ == "__main__":
    web.run_app(build(), host="127.0.0.1")
