import html as html_lib
import os
import sqlite3
from functools import wraps

import jwt
from sanic import Sanic
from sanic.exceptions import InvalidUsage, NotFound, SanicException, Unauthorized
from sanic.log import logger
from sanic.response import html, json

app = Sanic("Notes")
app.config.REQUEST_MAX_SIZE = 256 * 1024
JWT_SECRET = os.environ["JWT_SECRET"]
SORT_COLUMNS = {"id": "id", "title": "title"}


def query(sql, *args):
    with sqlite3.connect("notes.db") as conn:
        conn.row_factory = sqlite3.Row
        return [dict(r) for r in conn.execute(sql, args).fetchall()]


def protected(handler):
    @wraps(handler)
    async def wrapper(request, *args, **kwargs):
        try:
            claims = jwt.decode(request.token or "", JWT_SECRET, algorithms=["HS256"])
        except jwt.InvalidTokenError:
            raise Unauthorized("invalid token") from None
        request.ctx.user = claims["sub"]
        return await handler(request, *args, **kwargs)

    return wrapper


@app.exception(Exception)
async def on_error(request, exception):
    if isinstance(exception, SanicException):
        return json({"error": "request failed"}, status=exception.status_code)
    logger.exception("unhandled error")
    return json({"error": "internal error"}, status=500)


@app.post("/notes")
@protected
async def create(request):
    note = request.json or {}
    title, text = str(note.get("title", ""))[:200], str(note.get("text", ""))[:20000]
    if not title:
        raise InvalidUsage("title is missing")
    query("INSERT INTO notes (owner, title, text) VALUES (?, ?, ?)", request.ctx.user, title, text)
    return json({"ok": True}, status=201)


@app.get("/notes/search")
@protected
async def search(request):
    term = request.args.get("q", "")
    column = SORT_COLUMNS.get(request.args.get("sort", "id"), "id")
    return json(query(f"SELECT * FROM notes WHERE owner = ? AND text LIKE ? ORDER BY {column}", request.ctx.user, f"%{term}%"))


@app.get("/notes/<note_id:int>")
@protected
async def show(request, note_id):
    notes = query("SELECT * FROM notes WHERE id = ? AND owner = ?", note_id, request.ctx.user)
    if not notes:
        raise NotFound("no such note")
    note = notes[0]
    return html(f"<h1>{html_lib.escape(note['title'])}</h1><div>{html_lib.escape(note['text'])}</div>")


@app.delete("/notes/<note_id:int>")
@protected
async def delete(request, note_id):
    query("DELETE FROM notes WHERE id = ? AND owner = ?", note_id, request.ctx.user)
    return json({"deleted": note_id})


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8000)
