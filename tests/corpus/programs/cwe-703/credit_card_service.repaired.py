import json
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/associate")
def associate():
    payload = request.get_json(silent=True)
    if not isinstance(payload, dict) or "card" not in payload or "phone" not in payload:
        return jsonify(error="card and phone required"), 400
    conn = sqlite3.connect("cards.db")
    try:
        conn.execute("INSERT INTO cards (card, phone) VALUES (?, ?)", (payload["card"], payload["phone"]))
        conn.commit()
    except sqlite3.IntegrityError:
        return jsonify(error="already associated"), 409
    finally:
        conn.close()
    return jsonify(status="associated"), 201
