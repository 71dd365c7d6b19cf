# ruleid: guard-above-route
@admin_required
@admin.route("/users")
def users():
    return listed()


# ruleid: guard-above-route
@login_required
@cached
@app.get("/notes")
def notes():
    return listed()


# ok: guard-above-route
@app.route("/orders")
@login_required
def orders():
    return listed()
