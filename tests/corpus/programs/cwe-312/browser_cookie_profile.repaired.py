import os
from cryptography.fernet import Fernet
from flask import Flask, make_response, request, jsonify

app = Flask(__name__)
box = Fernet(os.environ["COOKIE_KEY"])


@app.post("/remember")
def remember():
    data = request.get_json()
    response = make_response(jsonify(ok=True))
    token = box.encrypt(data["user"].encode()).decode()
    response.set_cookie("login", token, httponly=True, secure=True, samesite="Strict")
    return response
