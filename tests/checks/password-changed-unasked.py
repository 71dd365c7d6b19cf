from flask import abort, jsonify, request, session


@app.post("/account/password")
def change_password():
    uid = session.get("uid")
    if uid is None:
        return jsonify(error="not logged in"), 401
    data = request.get_json()
    # ruleid: password-changed-unasked
    USERS[uid]["hash"] = hasher.hash(data["new_password"])
    return jsonify(ok=True)


@router.put("/me/password")
async def update_password(body: NewPassword, user=Depends(current_user)):
    # ruleid: password-changed-unasked
    user.hashed_password = pwd_context.hash(body.password)


class Profile:
    @login_required
    def change_password(self, request):
        # ruleid: password-changed-unasked
        request.user.set_password(request.POST["password"])
        request.user.save()


@app.post("/account/password/well")
def change_password_well():
    data = request.get_json()
    if not check_password_hash(USERS[session["uid"]]["hash"], data["current_password"]):
        abort(403)
    # ok: password-changed-unasked
    USERS[session["uid"]]["hash"] = generate_password_hash(data["new_password"])


@app.post("/password/reset")
def reset_password():
    user = by_mail(request.json["session"])
    # ok: password-changed-unasked
    user.set_password(request.json["password"])


def set_password(user, password):
    # ok: password-changed-unasked
    user.password_hash = generate_password_hash(password)
