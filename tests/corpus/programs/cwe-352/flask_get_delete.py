import os
import sqlite3
from flask import Flask, redirect, request, session, abort
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]
app.config["WTF_CSRF_ENABLED"] = False  # flaw: CWE-352
CSRFProtect(app)


@app.post("/account/email")
def change_email():
    if "uid" not in session:
        abort(401)
    with sqlite3.connect("app.db") as conn:
        conn.execute("UPDATE users SET email = ? WHERE id = ?", (request.form["email"], session["uid"]))
    return redirect("/account")
