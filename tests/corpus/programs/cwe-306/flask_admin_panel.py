from flask import Flask, redirect, render_template, request, session, url_for
from flask_sqlalchemy import SQLAlchemy
import os

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(200), nullable=False)
    published = db.Column(db.Boolean, default=False)


@app.route("/")
def index():
    return render_template("index.html", posts=Post.query.filter_by(published=True))


@app.route("/admin/posts/<int:post_id>/delete", methods=["POST"])
def admin_delete_post(post_id):  # flaw: CWE-306
    post = Post.query.get_or_404(post_id)
    db.session.delete(post)
    db.session.commit()
    return redirect(url_for("index"))


@app.route("/admin/posts/<int:post_id>/publish", methods=["POST"])
def admin_publish_post(post_id):  # flaw: CWE-306
    post = Post.query.get_or_404(post_id)
    post.published = request.form.get("published") == "on"
    db.session.commit()
    return redirect(url_for("index"))
