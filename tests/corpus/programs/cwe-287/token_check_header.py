import hmac
import os
import jwt
from functools import wraps
from flask import Flask, g, jsonify, request

app = Flask(__name__)
KEY = os.environ["JWT_KEY"]


def token_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            return jsonify(error="token missing"), 401
        g.user = jwt.decode(header[7:], options={"verify_signature": False})["sub"]  # flaw: CWE-287, CWE-347
        return view(*args, **kwargs)

    return wrapper


@app.get("/profile")
@token_required
def profile():
    return jsonify(user=g.user)
