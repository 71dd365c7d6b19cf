import json
import time

import aiosqlite
from aiohttp import web

PAGE = """<!doctype html>
<html><head><title>%(title)s</title></head>
<body><h1>%(title)s</h1><div>%(body)s</div></body></html>"""


async def init(app):
    app["db"] = await aiosqlite.connect("wiki.db")
    await app["db"].execute("CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, body TEXT, created REAL)")
    yield
    await app["db"].close()


async def create(request):
    data = await request.json()
    cursor = await request.app["db"].execute(
        "INSERT INTO entries (title, body, created) VALUES (?, ?, ?)", (data["title"], data["body"], time.time())
    )
    await request.app["db"].commit()
    return web.json_response({"id": cursor.lastrowid}, status=201)


async def show(request):
    entry_id = int(request.match_info["entry_id"])
    async with request.app["db"].execute("SELECT title, body FROM entries WHERE id = ?", (entry_id,)) as cursor:
        row = await cursor.fetchone()
    if row is None:
        raise web.HTTPNotFound()
    page = PAGE % {"title": row[0], "body": row[1]}
    return web.Response(text=page, content_type="text/html")  # flaw: CWE-79


async def search(request):
    term = request.query.get("q", "")
    async with request.app["db"].execute("SELECT id, title FROM entries WHERE body LIKE ?", (f"%{term}%",)) as cursor:
        rows = await cursor.fetchall()
    parts = ["<h2>Results for " + term + "</h2>"]
    for row in rows:
        parts.append('<p><a href="/entries/%d">%s</a></p>' % (row[0], row[1]))
    return web.Response(text="\n".join(parts), content_type="text/html")  # flaw: CWE-79


app = web.Application()
app.cleanup_ctx.append(init)
app.router.add_post("/entries", create)
app.router.add_get("/entries/{entry_id}", show)
app.router.add_get("/search", search)
