"""Login page, search page and comments -- a classic demo app."""
import os
import sqlite3

from flask import Flask, make_response, redirect, request, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"  # flaw: CWE-798


def query(sql, args=()):
    con = sqlite3.connect("demo.db")
    try:
        return con.execute(sql, args).fetchall()
    finally:
        con.commit()
        con.close()


@app.route("/login", methods=["GET", "POST"])
def login():  # flaw: CWE-307
    if request.method == "POST":
        username = request.form["username"]
        password = request.form["password"]
        rows = query("SELECT id FROM users WHERE username = '" + username + "' AND password = '" + password + "'")  # flaw: CWE-89
        if rows:
            session["uid"] = rows[0][0]
            return redirect(request.args.get("next") or "/")  # flaw: CWE-601
        return "<p>Login failed for " + username + "</p>"  # flaw: CWE-79
    return "<form method=post><input name=username><input name=password type=password><button>Go</button></form>"


@app.route("/comments", methods=["GET", "POST"])
def comments():
    if request.method == "POST":
        query("INSERT INTO comments (body) VALUES (?)", (request.form["body"],))
        return redirect("/comments")
    html = "<ul>"
    for (body,) in query("SELECT body FROM comments"):
        html += f"<li>{body}</li>"
    return html + "</ul>"  # flaw: CWE-79
