import random
import string
from flask import Flask, jsonify, request

app = Flask(__name__)
RESETS = {}


def make_code(length=32):
    alphabet = string.ascii_letters + string.digits
    return "".join(random.choice(alphabet) for _ in range(length))  # flaw: CWE-330


@app.post("/password-reset")
def password_reset():
    email = request.get_json()["email"]
    RESETS[make_code()] = email
    return jsonify(message="If the address exists, a mail was sent.")
