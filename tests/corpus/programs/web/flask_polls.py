"""Polls with voting, comments, RSS and an API key for admins."""
import os
import sqlite3
from datetime import datetime
from flask import Flask, Response, abort, jsonify, render_template_string, request

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
    template = "<h1>" + title + "</h1>{% for c in choices %}<li>{{ c }}</li>{% endfor %}"
    return render_template_string(template, choices=choices.split(","))  # flaw: CWE-1336


@app.post("/polls")
def create():
    if request.headers.get("X-Api-Key") == API_KEY:  # flaw: CWE-208
        execute(f"INSERT INTO polls (title, choices) VALUES ('{request.json['title']}', '{request.json['choices']}')")  # flaw: CWE-89
        return "", 201
    abort(403)


@app.delete("/polls/<int:poll_id>")
def delete(poll_id):  # flaw: CWE-306
    execute("DELETE FROM polls WHERE id = ?", (poll_id,))
    return "", 204


@app.get("/rss")
def rss():
    items = ""
    for title, created in execute("SELECT title, created FROM polls"):
        items += f"<item><title>{title}</title><pubDate>{created}</pubDate></item>"
    return Response(f"<rss><channel>{items}</channel></rss>", mimetype="application/rss+xml")


@app.get("/calendar")
def calendar():
    name = request.args.get("name", "polls")
    response = Response("BEGIN:VCALENDAR\nEND:VCALENDAR\n", mimetype="text/calendar")
    response.headers["Content-Disposition"] = f"attachment; filename={name}.ics"  # flaw: CWE-113
    return response
