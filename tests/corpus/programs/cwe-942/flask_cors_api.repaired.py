from flask import Flask, g, jsonify, make_response, request
import os
import sqlite3

app = Flask(__name__)
app.config["DATABASE"] = os.environ.get("APP_DATABASE", "app.db")
ORIGINS = {"https://app.acme.test", "https://admin.acme.test"}


def db():
    if "db" not in g:
        g.db = sqlite3.connect(app.config["DATABASE"])
    return g.db


@app.teardown_appcontext
def close_db(_error):
    connection = g.pop("db", None)
    if connection is not None:
        connection.close()


@app.after_request
def add_cors_headers(response):
    origin = request.headers.get("Origin", "")
    if origin in ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response


@app.get("/api/books")
def books():
    rows = db().execute("SELECT id, title FROM books ORDER BY title LIMIT 100").fetchall()
    return make_response(jsonify([{"id": r[0], "title": r[1]} for r in rows]), 200)
