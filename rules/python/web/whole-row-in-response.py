from fastapi import FastAPI
from flask import Flask, jsonify

app = Flask(__name__)
api = FastAPI()


@app.get("/people/<int:number>")
def person(number):
    row = db().execute("SELECT * FROM people WHERE id = ?", (number,)).fetchone()
    if row is None:
        return jsonify(error="not found"), 404
    # ruleid: whole-row-in-response
    return jsonify(dict(row))


@api.get("/users")
def users():
    cursor.execute("SELECT * FROM users")
    rows = cursor.fetchall()
    # ruleid: whole-row-in-response
    return [dict(row) for row in rows]


@app.get("/names/<int:number>")
def name(number):
    row = db().execute("SELECT id, name FROM people WHERE id = ?", (number,)).fetchone()
    # ok: whole-row-in-response
    return jsonify(dict(row))


@app.get("/products/<int:number>")
def product(number):
    row = db().execute("SELECT * FROM products WHERE id = ?", (number,)).fetchone()
    # ok: whole-row-in-response
    return jsonify(dict(row))


@app.get("/chosen/<int:number>")
def chosen(number):
    row = db().execute("SELECT * FROM people WHERE id = ?", (number,)).fetchone()
    # ok: whole-row-in-response
    return jsonify(name=row["name"])


@app.get("/people/<int:user_id>")
def by_helper(user_id):
    rows = query("SELECT * FROM users WHERE id = ?", (user_id,))
    if not rows:
        abort(404)
    # ruleid: whole-row-in-response
    return jsonify(rows[0])


@app.get("/people/<int:user_id>/card")
def some_by_helper(user_id):
    rows = query("SELECT id, name FROM users WHERE id = ?", (user_id,))
    # ok: whole-row-in-response
    return jsonify(rows[0])
