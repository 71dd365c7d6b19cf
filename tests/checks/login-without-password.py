from flask import abort, jsonify, request, session


@app.post("/login")
def login():
    user = User.query.filter_by(username=request.json["username"]).first()
    if user is None:
        return jsonify(error="Invalid credentials"), 401
    # ruleid: login-without-password
    session["user_id"] = user.id
    return jsonify(ok=True)


@app.post("/sign-in")
def enter():
    """Signs somebody in, with their password."""
    user = users.get(request.form["email"])
    if not user:
        abort(404)
    # ruleid: login-without-password
    login_user(user)
    return redirect("/")


class Accounts:
    def login(self, request, username):
        account = self.find(username)
        # ruleid: login-without-password
        request.session["user_id"] = account.id
        return account

    def log_in_well(self, request, username, password):
        account = self.find(username)
        self.compare(account, password)
        # ok: login-without-password
        request.session["user_id"] = account.id


@app.post("/login/password")
def login_with_password():
    user = User.query.filter_by(username=request.json["username"]).first()
    if user is None or not check_password_hash(user.password_hash, request.json["password"]):
        abort(401)
    # ok: login-without-password
    session["user_id"] = user.id


@app.get("/login/github/callback")
def login():
    profile = github.get("user").json()
    # ok: login-without-password
    session["user_id"] = profile["id"]


@app.post("/language")
def language():
    # ok: login-without-password
    session["user_name"] = request.form["name"]
