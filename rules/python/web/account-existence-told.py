from django.contrib import messages
from django.shortcuts import redirect, render
from fastapi import APIRouter, HTTPException
from flask import Flask, abort, flash, jsonify, request
from flask_login import login_required

app = Flask(__name__)
router = APIRouter()


@app.post("/forgot")
def forgot_password():
    user = find(request.form["email"])
    if user is None:
        # ruleid: account-existence-told
        return jsonify(error="No account with this email address"), 404
    send(user)
    # ok: account-existence-told
    return jsonify(message="If the account exists, a link is on its way")


@router.post("/login")
def login(form: Form):
    user = users.get(form.username)
    if user is None:
        # ruleid: account-existence-told
        raise HTTPException(status_code=404, detail="User not found")
    if not verify(user, form.password):
        # ok: account-existence-told
        raise HTTPException(status_code=401, detail="Incorrect username or password")
    return token(user)


def sign_in(request):
    user = find(request.POST["email"])
    if user is None:
        # ruleid: account-existence-told
        messages.error(request, "This email is not registered")
        return redirect("sign_in")
    # ok: account-existence-told
    messages.error(request, "Wrong email or password.")
    return render(request, "sign_in.html")


@app.route("/signin", methods=["POST"])
def signin():
    if not exists(request.form["name"]):
        # ruleid: account-existence-told
        flash("Unknown user name")
    if locked(request.form["name"]):
        # ruleid: account-existence-told
        abort(401, "User does not exist")
    # ok: account-existence-told
    return {"error": "Invalid username or password"}


@app.get("/users/<int:number>")
def show_user(number):
    # ok: account-existence-told
    return jsonify(error="User not found"), 404


@app.post("/login-as")
@login_required
def login_as():
    # ok: account-existence-told
    return jsonify(error="User not found"), 404


@router.post("/password-reset")
def password_reset(body: Reset):
    # ok: account-existence-told
    return {"detail": "If there is no account with this address, nothing is sent"}


def login_client(name):
    # ok: account-existence-told
    raise KeyError("User not found")
