from flask import Flask, abort, request
from flask_login import current_user, login_required

app = Flask(__name__)


@app.post("/password")
@login_required
def change_password():
    data = request.get_json()
    # ruleid: account-from-request
    user = User.query.get_or_404(data["user_id"])
    user.set_password(data["password"])
    return ""


@app.post("/email")
@login_required
def change_email():
    # ruleid: account-from-request
    user = db.session.get(User, request.form["id"])
    user.email = request.form["email"]
    return ""


@app.post("/own")
@login_required
def own():
    # ok: account-from-request
    user = User.query.get_or_404(current_user.id)
    user.email = request.form["email"]
    return ""


@app.post("/checked")
@login_required
def checked():
    data = request.get_json()
    # ok: account-from-request
    user = User.query.get_or_404(data["user_id"])
    if user.id != current_user.id:
        abort(403)
    return ""


@app.post("/admin")
@login_required
@admin_required
def by_admin():
    # ok: account-from-request
    user = User.query.get_or_404(request.form["user_id"])
    return user.name


@app.post("/item")
@login_required
def item():
    # ok: account-from-request
    return Item.query.get_or_404(request.form["id"]).name
