import hmac
from flask import Flask, jsonify, request, session
from .models import Customer
import os

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


@app.post("/signin")
def signin():
    phone = request.form["phone"]
    customer = Customer.query.filter_by(phone=phone).first_or_404()
    if not hmac.compare_digest(customer.login_code, request.form["code"]):
        return jsonify(error="wrong"), 401
    session["user_id"] = customer.id
    return jsonify(ok=True)
