"""Polls with voting, comments, RSS and an API key for admins."""
import os
import sqlite3
from datetime import datetime
from hmac import compare_digest
from flask import Flask, Response, abort, jsonify, render_template_string, request
from markupsafe import escape

app = Flask(__name__)
API_KEY = os.environ.get("POLL_API_KEY", "")


def execute(sql, params=()):
    con = sqlite3.connect("polls.db")
    with con:
        return con.execute(sql, params).fetchall()


@app.get("/polls/<int:poll_id>")
def poll(poll_id):
    rows = execute("SELECT title, choices FROM polls WHERE id = ?", (poll_id,))
    if not rows:
        abort(404)
    title, choices = rows[0]
    template = "<h1>{{ title }}</h1>{% for c in choices %}<li>{{ c }}</li>{% endfor %}"
    return render_template_string(template, title=title, choices=choices.split(","))


@app.post("/polls")
def create():
    if API_KEY and compare_digest(request.headers.get("X-Api-Key", ""), API_KEY):
        execute("INSERT INTO polls (title, choices) VALUES (?, ?)", (request.json["title"], request.json["choices"]))
        return "", 201
    abort(403)


@app.delete("/polls/<int:poll_id>")
def delete(poll_id):
    if not API_KEY or not compare_digest(request.headers.get("X-Api-Key", ""), API_KEY):
        abort(403)
    execute("DELETE FROM polls WHERE id = ?", (poll_id,))
    return "", 204


@app.get("/rss")
def rss():
    items = ""
    for title, created in execute("SELECT title, created FROM polls"):
        items += f"<item><title>{escape(title)}</title><pubDate>{created}</pubDate></item>"
    return Response(f"<rss><channel>{items}</channel></rss>", mimetype="application/rss+xml")


@app.get("/calendar")
def calendar():
    name = request.args.get("name", "polls")
    response = Response("BEGIN:VCALENDAR\nEND:VCALENDAR\n", mimetype="text/calendar")
    if not name.isalnum():
        abort(400)
    response.headers["Content-Disposition"] = f"attachment; filename={name}.ics"
    return response
