from flask import Flask, redirect, session, url_for
from flask_login import current_user, login_required

app = Flask(__name__)


@app.route("/admin")
def panel():
    if not session.get("is_admin"):
        return "Forbidden", 403
    return "panel"


@app.route("/admin/users/<int:user_id>/delete", methods=["POST"])
def delete_user(user_id):
    if "user_id" not in session:
        return redirect(url_for("login"))
    # ruleid: role-known-unasked
    db.execute("DELETE FROM users WHERE id = ?", (user_id,))
    return redirect(url_for("panel"))


@app.put("/users/<int:user_id>/role")
@login_required
def change_role(user_id):
    user = users[user_id]
    # ruleid: role-known-unasked
    user.role = request.json["role"]


@app.delete("/members/<int:user_id>")
@login_required
def leave(user_id):
    if current_user.id != user_id:
        return "no", 403
    # ok: role-known-unasked
    users.pop(user_id)


@app.post("/account/delete")
@login_required
def delete_own():
    # ok: role-known-unasked
    db.execute("DELETE FROM users WHERE id = ?", (session["user_id"],))


@app.post("/users/<int:user_id>/ban")
@login_required
def ban(user_id):
    require_role("moderator")
    user = users[user_id]
    # ok: role-known-unasked
    user.banned = True
