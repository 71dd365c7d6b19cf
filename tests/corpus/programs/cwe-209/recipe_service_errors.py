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
    return jsonify({"error": str(error), "trace": traceback.format_exc()}), 500  # flaw: CWE-209


@app.post("/recipes")
def add_recipe():
    data = request.get_json()
    try:
        recipe_id = store.add(data["title"], data["steps"])
    except sqlite3.Error as e:
        return jsonify({"message": f"Database error: {e}"}), 500  # flaw: CWE-209
    return jsonify({"id": recipe_id}), 201


if __name__ == "__main__":
    app.run(debug=True)  # flaw: CWE-489, CWE-94
