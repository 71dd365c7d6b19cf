import os
from functools import wraps

import jwt
from flask import Flask, g, jsonify, request

app = Flask(__name__)
KEY = os.environ["JWT_KEY"]


def authenticated(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            return jsonify(error="missing token"), 401
        token = header[7:]
        try:
            g.claims = jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_signature": False})  # flaw: CWE-347
        except jwt.InvalidTokenError:
            return jsonify(error="invalid token"), 401
        return view(*args, **kwargs)
    return wrapper


@app.get("/profile")
@authenticated
def profile():
    return jsonify(user=g.claims["sub"])
