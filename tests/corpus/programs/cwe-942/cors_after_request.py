from flask import Flask, jsonify, request, session
import os

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="None")


@app.after_request
def add_cors(response):
    origin = request.headers.get("Origin")
    if origin:
        response.headers["Access-Control-Allow-Origin"] = origin  # flaw: CWE-942, CWE-346
        response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@app.get("/account")
def account():
    return jsonify(user=session.get("user"))
