import os
from flask import Flask, abort, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
BALANCES = {"a": 100, "b": 100}


@app.post("/transfer")
def transfer():  # flaw: CWE-352
    if "user" not in session:
        abort(401)
    amount = int(request.form["amount"])
    target = request.form["to"]
    if target not in BALANCES or not 0 < amount <= BALANCES[session["user"]]:
        abort(400)
    BALANCES[session["user"]] -= amount
    BALANCES[target] += amount
    return jsonify(balance=BALANCES[session["user"]])
