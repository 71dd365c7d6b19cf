from html import escape
from sanic import Sanic, html
from sanic.response import redirect
import aiosqlite

app = Sanic("guestbook")
DB = "guestbook.db"


class GuestBook:
    async def entries(self):
        async with aiosqlite.connect(DB) as db:
            cursor = await db.execute("SELECT name, message FROM entries ORDER BY id DESC LIMIT 50")
            return await cursor.fetchall()

    async def sign(self, name, message):
        async with aiosqlite.connect(DB) as db:
            await db.execute("INSERT INTO entries(name, message) VALUES (?, ?)", (name, message))
            await db.commit()


book = GuestBook()


def layout(title, content):
    return f"<!doctype html><title>{title}</title><main>{content}</main>"


@app.get("/")
async def index(request):
    rows = []
    for name, message in await book.entries():
        rows.append(f"<dt>{escape(name)}</dt><dd>{escape(message)}</dd>")
    return html(layout("Guest book", "<dl>" + "".join(rows) + "</dl>"))


@app.post("/sign")
async def sign(request):
    await book.sign(request.form.get("name", "")[:80], request.form.get("message", "")[:2000])
    return redirect("/")
