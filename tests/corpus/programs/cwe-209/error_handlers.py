import logging
import os
import traceback

import psycopg2
from flask import Flask, jsonify

app = Flask(__name__)
log = logging.getLogger(__name__)


def query_one(sql, params):
    with psycopg2.connect(os.environ["DATABASE_URL"]) as conn, conn.cursor() as cur:
        cur.execute(sql, params)
        return cur.fetchone()


@app.get("/orders/<int:order_id>")
def order(order_id):
    try:
        row = query_one("SELECT id, total FROM orders WHERE id = %s", (order_id,))
    except psycopg2.Error as e:
        log.exception("order query failed")
        return jsonify({"error": str(e)}), 500  # flaw: CWE-209
    if row is None:
        return jsonify({"error": "no such order"}), 404
    return jsonify({"id": row[0], "total": float(row[1])})


@app.errorhandler(Exception)
def handle_exception(e):
    return jsonify({"error": "server error", "trace": traceback.format_exc()}), 500  # flaw: CWE-209
