import os
from flask import Flask, abort, jsonify, request, session
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
CSRFProtect(app)
BALANCES = {"a": 100, "b": 100}


@app.post("/transfer")
def transfer():
    if "user" not in session:
        abort(401)
    amount = int(request.form["amount"])
    target = request.form["to"]
    if target not in BALANCES or not 0 < amount <= BALANCES[session["user"]]:
        abort(400)
    BALANCES[session["user"]] -= amount
    BALANCES[target] += amount
    return jsonify(balance=BALANCES[session["user"]])
