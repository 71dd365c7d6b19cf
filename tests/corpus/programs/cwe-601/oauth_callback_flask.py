import os
from urllib.parse import urlparse
from flask import Flask, redirect, request, session, url_for
from authlib.integrations.flask_client import OAuth

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]
oauth = OAuth(app)


@app.get("/callback")
def callback():
    token = oauth.provider.authorize_access_token()
    session["user"] = token["userinfo"]["sub"]
    state = request.args.get("return_to")
    if state:
        return redirect(state)  # flaw: CWE-601
    return redirect(url_for("index"))
