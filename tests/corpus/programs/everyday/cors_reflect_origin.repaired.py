from flask import Flask, jsonify, request
from flask_login import LoginManager, current_user, login_required

app = Flask(__name__)
app.config.from_envvar("BANK_SETTINGS")
LoginManager(app)
ORIGINS = {"https://app.bank.test"}


@app.after_request
def cors(response):
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"
    return response


@app.get("/balance")
@login_required
def balance():
    return jsonify(balance=current_user.account.balance)
