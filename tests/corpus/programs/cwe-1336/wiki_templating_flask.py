import sqlite3
from datetime import date

from flask import Flask, abort, g, redirect, render_template_string, request, url_for

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 128 * 1024

INDEX = """<h1>Wiki</h1><ul>{% for p in pages %}
<li><a href="{{ url_for('page', slug=p['slug']) }}">{{ p['title'] }}</a></li>
{% endfor %}</ul>"""

LAYOUT = """<!doctype html><title>{{ title }}</title>
<h1>{{ title }}</h1>
<div class="wiki">%s</div>
<a href="/">Index</a>"""


def db():
    if "db" not in g:
        g.db = sqlite3.connect("wiki.db")
        g.db.row_factory = sqlite3.Row
        g.db.execute("CREATE TABLE IF NOT EXISTS pages (slug TEXT PRIMARY KEY, title TEXT, body TEXT)")
    return g.db


@app.teardown_appcontext
def close(_):
    conn = g.pop("db", None)
    if conn:
        conn.close()


def variables(title):
    count = db().execute("SELECT COUNT(*) FROM pages").fetchone()[0]
    return {"title": title, "date": date.today().isoformat(), "pages": count}


@app.get("/")
def index():
    pages = db().execute("SELECT slug, title FROM pages ORDER BY title").fetchall()
    return render_template_string(INDEX, pages=pages)


@app.get("/wiki/<slug>")
def page(slug):
    row = db().execute("SELECT * FROM pages WHERE slug = ?", (slug,)).fetchone()
    if row is None:
        abort(404)
    # the body can use variables
    return render_template_string(LAYOUT % row["body"], **variables(row["title"]))  # flaw: CWE-1336


@app.post("/wiki/<slug>")
def save(slug):
    if not slug.replace("-", "").isalnum():
        abort(400)
    title = request.form.get("title", slug)[:120]
    body = request.form.get("body", "")
    conn = db()
    conn.execute(
        "INSERT INTO pages VALUES (?, ?, ?) ON CONFLICT(slug) DO UPDATE SET title=excluded.title, body=excluded.body",
        (slug, title, body),
    )
    conn.commit()
    return redirect(url_for("page", slug=slug))
