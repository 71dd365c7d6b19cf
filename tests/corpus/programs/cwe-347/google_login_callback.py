import base64
import json
import os
import requests
from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def claims_of(token):
    payload = token.split(".")[1]
    payload += "=" * (-len(payload) % 4)
    return json.loads(base64.urlsafe_b64decode(payload))  # flaw: CWE-347


@app.post("/auth/google")
def google():
    claims = claims_of(request.get_json()["credential"])
    session.clear()
    session["email"] = claims["email"]
    return redirect("/")
