from flask import Flask, jsonify, request
import pymysql

app = Flask(__name__)


class QuoteRepository:
    """Thin data access layer around the quotes table."""

    def __init__(self, connection):
        self._connection = connection

    def find(self, phrase, order):
        query = "SELECT id, author, body FROM quotes WHERE body LIKE '%{}%' ORDER BY {}".format(phrase, order)
        with self._connection.cursor() as cursor:
            cursor.execute(query)  # flaw: CWE-89
            return cursor.fetchall()


def get_repository():
    connection = pymysql.connect(host="db", user="quotes", read_default_file="~/.my.cnf", database="quotes")
    return QuoteRepository(connection)


@app.get("/quotes")
def search_quotes():
    phrase = request.args.get("q", "")
    order = request.args.get("sort", "id")
    rows = get_repository().find(phrase, order)
    return jsonify([{"id": r[0], "author": r[1], "body": r[2]} for r in rows])
