from flask import Flask, jsonify

app = Flask(__name__)
db.execute("CREATE TABLE users (id INTEGER, name TEXT, password_hash TEXT)")


@app.get("/users/<int:number>")
def user(number):
    row = db.execute("SELECT * FROM users WHERE id = ?", (number,)).fetchone()
    # ruleid: account-row-answered
    return jsonify(dict(row))


@app.get("/users")
def users():
    rows = db.execute("SELECT * FROM users").fetchall()
    # ruleid: account-row-answered
    return jsonify([dict(row) for row in rows])


@app.get("/names")
def names():
    rows = db.execute("SELECT id, name FROM users").fetchall()
    # ok: account-row-answered
    return jsonify([dict(row) for row in rows])


@app.get("/me")
def me():
    row = dict(db.execute("SELECT * FROM users WHERE id = ?", (1,)).fetchone())
    row.pop("password_hash")
    # ok: account-row-answered
    return jsonify(dict(row))
