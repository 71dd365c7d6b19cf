import sqlite3
from datetime import datetime
from flask import Flask, request, redirect, g

app = Flask(__name__)
DATABASE = "forum.db"


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(exc):
    db = g.pop("db", None)
    if db is not None:
        db.close()


class PostRepository:
    def __init__(self, db):
        self.db = db

    def create(self, title, content, author):
        self.db.execute(
            "INSERT INTO posts (title, content, author, created) VALUES (?, ?, ?, ?)",
            (title, content, author, datetime.now().isoformat()),
        )
        self.db.commit()

    def all(self):
        return self.db.execute("SELECT * FROM posts ORDER BY created DESC").fetchall()

    def get(self, post_id):
        return self.db.execute("SELECT * FROM posts WHERE id = ?", (post_id,)).fetchone()


PAGE = "<html><head><title>Forum</title></head><body>{body}</body></html>"


class PostView:
    def render_list(self, posts):
        items = ""
        for post in posts:
            items += f"<li><a href='/post/{post['id']}'>{post['title']}</a> by {post['author']}</li>"  # flaw: CWE-79
        return PAGE.format(body="<ul>" + items + "</ul>")

    def render_post(self, post):
        return PAGE.format(body="<h1>" + post["title"] + "</h1><div>" + post["content"] + "</div>")  # flaw: CWE-79


view = PostView()


@app.route("/")
def index():
    return view.render_list(PostRepository(get_db()).all())


@app.route("/post/<int:post_id>")
def show(post_id):
    post = PostRepository(get_db()).get(post_id)
    if post is None:
        return "Not found", 404
    return view.render_post(post)


@app.route("/post", methods=["POST"])
def create():
    title = request.form["title"]
    content = request.form["content"]
    author = request.form.get("author", "anonymous")
    if not title or len(title) > 200 or len(content) > 10000:
        return "Invalid post", 400
    PostRepository(get_db()).create(title, content, author)
    return redirect("/")
