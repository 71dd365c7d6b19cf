import os
from cryptography.fernet import Fernet
from flask import Flask, make_response, request, jsonify

app = Flask(__name__)
box = Fernet(os.environ["COOKIE_KEY"])


@app.post("/remember")
def remember():
    data = request.get_json()
    response = make_response(jsonify(ok=True))
    response.set_cookie("login", f"{data['user']}:{data['password']}", httponly=True, secure=True, samesite="Strict")  # flaw: CWE-312, CWE-315, CWE-256
    return response
