import os

from flask import Flask, redirect, session, url_for
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.update(SECRET_KEY=os.environ["SECRET_KEY"], SQLALCHEMY_DATABASE_URI="sqlite:///todo.db")
db = SQLAlchemy(app)


class Todo(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner = db.Column(db.Integer, nullable=False)
    title = db.Column(db.String(200), nullable=False)


@app.route("/todo/<int:todo_id>/delete")  # flaw: CWE-352
def delete(todo_id):
    todo = Todo.query.filter_by(id=todo_id, owner=session["user_id"]).first_or_404()
    db.session.delete(todo)
    db.session.commit()
    return redirect(url_for("index"))


@app.route("/")
def index():
    items = Todo.query.filter_by(owner=session["user_id"]).all()
    return "\n".join(str(item.id) for item in items)
