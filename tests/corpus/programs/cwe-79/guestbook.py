import sqlite3

from flask import Flask, g, redirect, request

app = Flask(__name__)
DB = "guestbook.db"


def db():
    if "db" not in g:
        g.db = sqlite3.connect(DB)
        g.db.execute("CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, name TEXT, message TEXT)")
    return g.db


@app.teardown_appcontext
def close(_exc):
    conn = g.pop("db", None)
    if conn is not None:
        conn.close()


@app.get("/")
def index():
    rows = db().execute("SELECT name, message FROM entries ORDER BY id DESC").fetchall()
    html = "<h1>Guestbook</h1><form method=post><input name=name><textarea name=message></textarea><button>Send</button></form><ul>"
    for name, message in rows:
        html += f"<li><b>{name}</b>: {message}</li>"  # flaw: CWE-79
    html += "</ul>"
    return html


@app.post("/")
def add():
    db().execute("INSERT INTO entries (name, message) VALUES (?, ?)", (request.form["name"], request.form["message"]))
    db().commit()
    return redirect("/")


if __name__ == "__main__":
    app.run()
