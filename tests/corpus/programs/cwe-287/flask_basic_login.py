import hmac
import os
from functools import wraps
from flask import Flask, Response, request, jsonify
from werkzeug.security import check_password_hash

app = Flask(__name__)
USERS = {"admin": os.environ["ADMIN_HASH"]}


def authenticated(auth):
    if auth is None:
        return False
    return auth.username in USERS  # flaw: CWE-287


def login_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        if not authenticated(request.authorization):
            return Response("login required", 401, {"WWW-Authenticate": 'Basic realm="api"'})
        return view(*args, **kwargs)
    return wrapped


@app.get("/metrics")
@login_required
def metrics():
    return jsonify(uptime=1)
