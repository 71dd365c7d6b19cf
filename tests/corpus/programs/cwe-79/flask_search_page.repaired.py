from html import escape
from flask import Flask, request
import sqlite3

app = Flask(__name__)

PAGE = """<!doctype html><html><head><title>Search</title></head>
<body><form><input name="q"><button>Go</button></form>{body}</body></html>"""


def find(term):
    connection = sqlite3.connect("shop.db")
    rows = connection.execute("SELECT id, name FROM items WHERE name LIKE ?", (f"%{term}%",)).fetchall()
    connection.close()
    return rows


def render(term, rows):
    parts = ["<h2>Results for " + escape(term) + "</h2>", "<ul>"]
    for row in rows:
        parts.append("<li>" + escape(row[1]) + "</li>")
    parts.append("</ul>")
    return PAGE.format(body="".join(parts))


@app.get("/search")
def search():
    term = request.args.get("q", "")
    return render(term, find(term))
