from flask import Flask, redirect, request, session
from flask_login import current_user, login_required

app = Flask(__name__)


@app.route("/notes", methods=["GET", "POST"])
# ruleid: form-without-token
def notes():
    if request.method == "POST":
        save(session["user_id"], request.form["text"])
    return page()


@app.post("/profile")
@login_required
# ruleid: form-without-token
def profile():
    current_user.email = request.form["email"]
    return redirect("/profile")


@app.route("/login", methods=["POST"])
# ok: form-without-token
def login():
    session["user_id"] = check(request.form["name"], request.form["password"])
    return redirect("/")


@app.post("/api/notes")
# ok: form-without-token
def add():
    return save(session["user_id"], request.get_json())


@app.get("/notes/<int:number>")
# ok: form-without-token
def note(number):
    return shown(session["user_id"], number) or redirect("/")
