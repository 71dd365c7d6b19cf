import base64
import json
import os
import requests
from flask import Flask, redirect, request, session
from google.oauth2 import id_token
from google.auth.transport import requests as google_requests

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def claims_of(token):
    return id_token.verify_oauth2_token(token, google_requests.Request(), os.environ["GOOGLE_CLIENT_ID"])


@app.post("/auth/google")
def google():
    claims = claims_of(request.get_json()["credential"])
    session.clear()
    session["email"] = claims["email"]
    return redirect("/")
