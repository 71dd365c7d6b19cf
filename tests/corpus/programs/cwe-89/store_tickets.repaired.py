import sqlite3
from flask import Flask, g, jsonify, request

DATABASE = "tickets.db"
app = Flask(__name__)


class TicketStore:
    COLUMNS = ("id", "title", "status", "priority")

    def __init__(self, connection):
        self.connection = connection
        self.connection.row_factory = sqlite3.Row

    def create(self, title, priority):
        cursor = self.connection.execute("INSERT INTO tickets (title, priority, status) VALUES (?, ?, 'open')", (title, priority))
        self.connection.commit()
        return cursor.lastrowid

    def list(self, status=None, sort="id", direction="asc"):
        query = "SELECT id, title, status, priority FROM tickets"
        parameters = []
        if status:
            query += " WHERE status = ?"
            parameters.append(status)
        if sort not in self.COLUMNS:
            sort = "id"
        direction = "DESC" if direction.lower() == "desc" else "ASC"
        query += f" ORDER BY {sort} {direction}"
        return [dict(row) for row in self.connection.execute(query, parameters)]


def get_store():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
    return TicketStore(g.db)


@app.teardown_appcontext
def close(error=None):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.get("/tickets")
def tickets():
    return jsonify(get_store().list(request.args.get("status"), request.args.get("sort", "id"), request.args.get("dir", "asc")))
