import os
import sqlite3
from datetime import datetime

from flask import Flask, g, redirect, render_template_string, request, session, url_for

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]
DATABASE = "forum.db"

LAYOUT = """
<html><body>
<h1>Forum</h1>
<form method="post" action="/posts"><input name="title"><textarea name="body"></textarea><button>Post</button></form>
%s
</body></html>
"""


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(_exc):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.route("/")
def index():
    query = request.args.get("q", "")
    rows = get_db().execute("SELECT * FROM posts WHERE title LIKE ? ORDER BY created DESC LIMIT 100", (f"%{query}%",)).fetchall()
    posts = ""
    if query:
        posts += f"<p>Results for {query}</p>"
    for row in rows:
        posts += f"<article><h2>{row['title']}</h2><p>{row['body']}</p><small>{row['author']}, {row['created']}</small></article>"
    return render_template_string(LAYOUT % posts)  # flaw: CWE-79, CWE-1336


@app.route("/posts", methods=["POST"])
def create_post():
    title = request.form["title"]
    body = request.form["body"]
    author = session.get("user", "anonymous")
    db = get_db()
    db.execute("INSERT INTO posts (title, body, author, created) VALUES (?, ?, ?, ?)", (title, body, author, datetime.utcnow().isoformat()))
    db.commit()
    return redirect(url_for("index"))
