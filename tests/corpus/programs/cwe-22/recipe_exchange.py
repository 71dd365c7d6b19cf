"""Recipe exchange with image attachments (Flask + sqlite)."""
import os
import sqlite3
import uuid
from contextlib import contextmanager

from flask import Flask, abort, jsonify, request, send_file

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
DATA = os.environ.get("RECIPE_DATA", "/srv/recipes")


@contextmanager
def connection():
    conn = sqlite3.connect(os.path.join(DATA, "recipes.db"))
    conn.row_factory = sqlite3.Row
    try:
        yield conn
        conn.commit()
    finally:
        conn.close()


def image_path(recipe_id, filename):
    return os.path.join(DATA, "images", recipe_id, filename)


@app.route("/recipes", methods=["POST"])
def create_recipe():
    body = request.get_json()
    recipe_id = uuid.uuid4().hex
    with connection() as conn:
        conn.execute("INSERT INTO recipes (id, title, text) VALUES (?, ?, ?)", (recipe_id, body["title"], body["text"]))
    return jsonify({"id": recipe_id}), 201


@app.route("/recipes/<recipe_id>")
def get_recipe(recipe_id):
    with connection() as conn:
        row = conn.execute("SELECT id, title, text FROM recipes WHERE id = ?", (recipe_id,)).fetchone()
    if row is None:
        abort(404)
    return jsonify(dict(row))


@app.route("/recipes/<recipe_id>/image")
def recipe_image(recipe_id):
    filename = request.args.get("file", "cover.jpg")
    path = image_path(recipe_id, filename)
    if not os.path.isfile(path):
        abort(404)
    return send_file(path)  # flaw: CWE-22


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=5000)
