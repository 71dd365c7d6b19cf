from flask import Flask, jsonify, request
from werkzeug.security import check_password_hash
from models import User

app = Flask(__name__)


@app.route("/api/signin", methods=["POST"])
def api_signin():
    payload = request.get_json()
    account = User.query.filter_by(username=payload["username"]).first()
    if not account:
        return jsonify({"message": "Username does not exist"}), 401  # flaw: CWE-204
    if not check_password_hash(account.pw, payload["password"]):
        return jsonify({"message": "Password is incorrect"}), 401
    return jsonify({"id": account.id})
