import html
import sqlite3

from bottle import Bottle, HTTPResponse, redirect, request, response

app = Bottle()
DB = "bookmarks.db"

PAGE = """<!doctype html>
<html><head><meta charset="utf-8"><title>Bookmarks</title></head><body>
<h1>Bookmarks</h1>
<ul>%s</ul>
<form method="post" action="/add" accept-charset="utf-8">
<input name="title" placeholder="Title"><input name="url" placeholder="URL">
<input name="tags" placeholder="Tags"><button>Add</button>
</form></body></html>"""


def db():
    conn = sqlite3.connect(DB)
    conn.row_factory = sqlite3.Row
    conn.execute(
        "CREATE TABLE IF NOT EXISTS bookmarks "
        "(id INTEGER PRIMARY KEY, title TEXT, url TEXT, tags TEXT)"
    )
    return conn


def link(row):
    e = html.escape
    return '<li><a href="%s" rel="nofollow">%s</a> <small>%s</small></li>' % (  # flaw: CWE-79
        e(row["url"]),  # flaw: CWE-79
        e(row["title"]),
        e(row["tags"]),
    )


@app.get("/")
def index():
    conn = db()
    try:
        rows = conn.execute("SELECT * FROM bookmarks ORDER BY id DESC LIMIT 200").fetchall()
    finally:
        conn.close()
    response.set_header("X-Frame-Options", "DENY")
    return PAGE % "\n".join(link(r) for r in rows)


@app.post("/add")
def add():
    title = (request.forms.getunicode("title") or "").strip()[:200]
    url = (request.forms.getunicode("url") or "").strip()[:1000]
    tags = (request.forms.getunicode("tags") or "").strip()[:100]
    if not title or not url:
        return HTTPResponse(status=400, body="title and url are required")
    if ":" not in url:  # flaw: CWE-79
        url = "https://" + url
    conn = db()
    try:
        conn.execute("INSERT INTO bookmarks (title, url, tags) VALUES (?, ?, ?)", (title, url, tags))
        conn.commit()
    finally:
        conn.close()
    redirect("/")


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8080)
