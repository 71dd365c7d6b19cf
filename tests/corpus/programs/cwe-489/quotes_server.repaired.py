import json
import os
import random

from flask import Flask, jsonify

app = Flask(__name__)

with open(os.path.join(app.root_path, "quotes.json"), encoding="utf-8") as f:
    QUOTES = json.load(f)


@app.route("/api/quotes/random")
def random_quote():
    return jsonify(random.choice(QUOTES))


@app.route("/api/quotes/<int:index>")
def quote(index):
    if index >= len(QUOTES):
        return jsonify(error="not found"), 404
    return jsonify(QUOTES[index])


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=5000, debug=False)
