from flask import Blueprint, Flask, abort, request, session
from flask_login import current_user, login_required

from guards import admin_required, verify_signature

app = Flask(__name__)
pages = Blueprint("pages", __name__)


@app.route("/me")
@login_required
def me():
    return "me"


# ruleid: flask-no-auth-mutation
@app.route("/admin/users/<int:user_id>", methods=["DELETE"])
def delete_user(user_id):
    users.delete(user_id)
    return "deleted"


# ruleid: flask-no-auth-mutation
@app.post("/orders/<int:order>/refund")
def refund(order):
    orders.refund(order)
    return "done"


# ruleid: flask-no-auth-mutation
@pages.route("/pages/<name>/edit", methods=["GET", "POST"])
def edit(name):
    return pages.edit(name, request.form)


class Wipe:
    # ruleid: flask-no-auth-mutation
    @app.route("/wipe", methods=["POST"])
    def all(self):
        database.wipe()


# ok: flask-no-auth-mutation
@app.delete("/posts/<int:post>")
@login_required
def delete_post(post):
    posts.delete(post, current_user)
    return "deleted"


# ok: flask-no-auth-mutation
@app.delete("/logs")
@admin_required("logs")
def delete_logs():
    logs.delete()
    return "deleted"


# ok: flask-no-auth-mutation
@app.post("/account/delete")
def delete_account():
    if "user_id" not in session:
        abort(401)
    accounts.delete(session["user_id"])
    return "deleted"


# ok: flask-no-auth-mutation
@app.put("/profile")
def change_profile():
    if not current_user.is_authenticated:
        abort(401)
    profiles.change(current_user, request.form)
    return "changed"


# ok: flask-no-auth-mutation
@app.delete("/hooks/<int:hook>")
def delete_hook(hook):
    verify_signature(request)
    hooks.delete(hook)
    return "deleted"


# ok: flask-no-auth-mutation
@app.route("/login", methods=["POST"])
def login():
    return accounts.login(request.form)


# ok: flask-no-auth-mutation
@app.post("/messages")
def post_message():
    return messages.add(request.form)


# ok: flask-no-auth-mutation
@app.get("/pages/<name>")
def page(name):
    return pages.read(name)
