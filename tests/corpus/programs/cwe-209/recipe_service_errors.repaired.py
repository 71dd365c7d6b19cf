import sqlite3
import traceback
import logging
from flask import Flask, jsonify, request

app = Flask(__name__)


class RecipeStore:
    def __init__(self, path):
        self.path = path

    def add(self, title, steps):
        with sqlite3.connect(self.path) as db:
            return db.execute("INSERT INTO recipes(title, steps) VALUES(?, ?)", (title, steps)).lastrowid


store = RecipeStore("recipes.db")


@app.errorhandler(Exception)
def on_error(error):
    logging.exception("unhandled error")
    return jsonify({"error": "internal server error"}), 500


@app.post("/recipes")
def add_recipe():
    data = request.get_json()
    try:
        recipe_id = store.add(data["title"], data["steps"])
    except sqlite3.Error as e:
        logging.exception("could not store recipe")
        return jsonify({"message": "Database error"}), 500
    return jsonify({"id": recipe_id}), 201


if __name__ == "__main__":
    app.run()
