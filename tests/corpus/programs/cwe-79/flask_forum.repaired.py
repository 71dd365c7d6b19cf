import os
import sqlite3
from datetime import datetime

from flask import Flask, abort, g, redirect, render_template_string, request, session, url_for
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET_KEY"]
CSRFProtect(app)
DATABASE = "forum.db"

LAYOUT = """
<html><body>
<h1>Forum</h1>
{% if query %}<p>Results for {{ query }}</p>{% endif %}
<form method="post" action="/posts">
<input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
<input name="title" maxlength="120"><textarea name="body" maxlength="5000"></textarea><button>Post</button></form>
{% for post in posts %}<article><h2>{{ post.title }}</h2><p>{{ post.body }}</p><small>{{ post.author }}, {{ post.created }}</small></article>{% endfor %}
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
    return render_template_string(LAYOUT, posts=rows, query=query)


@app.route("/posts", methods=["POST"])
def create_post():
    author = session.get("user")
    if author is None:
        abort(401)
    title = request.form["title"].strip()[:120]
    body = request.form["body"].strip()[:5000]
    if not title or not body:
        abort(400)
    db = get_db()
    db.execute("INSERT INTO posts (title, body, author, created) VALUES (?, ?, ?, ?)", (title, body, author, datetime.utcnow().isoformat()))
    db.commit()
    return redirect(url_for("index"))
