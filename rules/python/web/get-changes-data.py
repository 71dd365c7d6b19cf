import bottle
from flask import Blueprint, Flask, redirect, request, session

app = Flask(__name__)
shop = Blueprint("shop", __name__)


# ruleid: get-changes-data
@app.route("/todo/<int:todo>/delete")
def delete(todo):
    row = Todo.query.get_or_404(todo)
    db.session.delete(row)
    db.session.commit()
    return redirect("/")


# ruleid: get-changes-data
@app.route("/transfer", methods=["GET", "POST"])
def transfer():
    account = Account.query.get(session["user_id"])
    account.balance -= int(request.values["amount"])
    db.session.commit()
    return "done"


# ruleid: get-changes-data
@shop.get("/users/<int:user>/promote")
def promote(user):
    users.update_one({"_id": user}, {"$set": {"role": "admin"}})
    return "done"


# ruleid: get-changes-data
@bottle.get("/notes/remove/<number:int>")
def remove(number):
    conn.execute("DELETE FROM notes WHERE id = ?", (number,))
    return "gone"


# ok: get-changes-data
@app.route("/todo/<int:todo>/delete", methods=["POST"])
def delete_by_post(todo):
    db.session.delete(Todo.query.get_or_404(todo))
    db.session.commit()
    return redirect("/")


# ok: get-changes-data
@app.route("/todo/<int:todo>/edit", methods=["GET", "POST"])
def edit(todo):
    if request.method == "POST":
        Todo.query.get(todo).title = request.form["title"]
        db.session.commit()
    return page(todo)


# ok: get-changes-data
@app.route("/todo/<int:todo>/delete/confirm")
def confirm(todo):
    return page(todo)


# ok: get-changes-data
@app.get("/visits")
def visits():
    counter.visits += 1
    db.session.commit()
    return str(counter.visits)
