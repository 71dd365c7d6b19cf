from fastapi import FastAPI
from flask import Flask, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
api = FastAPI()


@app.route(  # ruleid: login-uncounted
    "/login",
    methods=["GET", "POST"],
)
def enter():
    user = find(request.form["name"])
    if user and check_password_hash(user.password_hash, request.form["password"]):
        session["user"] = user.id


@api.post("/codes/verify")
def verify_code(body: CodeIn):
    # ruleid: login-uncounted
    if codes.get(body.phone) != body.code:
        raise wrong()


# ruleid: login-uncounted
class AccountLogin(LoginView):
    template_name = "login.html"


@app.post("/password")
def change():
    # ok: login-uncounted
    user = current_user()
    if not check_password_hash(user.password_hash, request.form["old"]):
        return "wrong"


@app.post("/logout")
def leave():
    session.clear()


@app.post("/hooks")
def hook():
    if not verify_signature(request.data, request.headers["X-Signature"]):
        return "no"
