from fastapi import FastAPI
from flask import Flask, abort, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
api = FastAPI()


# ruleid: login-attempts-unlimited
@app.post("/login")
def login():
    user = find(request.form["name"])
    if user is None or not check_password_hash(user.hash, request.form["password"]):
        abort(401)
    session["user_id"] = user.id
    return ""


# ruleid: login-attempts-unlimited
@api.post("/api/token")
def token(form: Form):
    user = authenticate_user(form.username, form.password)
    return issue(user)


# ok: login-attempts-unlimited
@app.post("/signin")
@limiter.limit("5 per minute")
def limited():
    user = authenticate(request.form["name"], request.form["password"])
    return str(user)


# ok: login-attempts-unlimited
@app.post("/auth")
def counted():
    if failures(request.remote_addr) > 5:
        abort(429)
    user = authenticate(request.form["name"], request.form["password"])
    return str(user)


# ok: login-attempts-unlimited
@app.post("/register")
def register():
    user = authenticate(request.form["name"], request.form["password"])
    return str(user)
