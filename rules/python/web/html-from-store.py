import html
import sqlite3

import markdown
import nh3
from aiohttp import web
from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, PlainTextResponse
from flask import Flask, jsonify, render_template
from markupsafe import escape

from .models import Post

app = Flask(__name__)
api = FastAPI()
posts = {}


@app.route("/direct/<int:post_id>")
def direct(post_id):
    # ruleid: html-from-store
    return f"<h1>{Post.query.get(post_id).title}</h1>"


@app.route("/variables")
def variables():
    page = "<ul>"
    for name, message in sqlite3.connect("g.db").execute("SELECT name, message FROM entries").fetchall():
        page += f"<li><b>{name}</b>: {message}</li>"
    # ruleid: html-from-store
    return page + "</ul>"


def listed(entries):
    return "".join("<li>%s</li>" % entry["title"] for entry in entries)


@app.route("/helper")
def helper():
    # todoruleid: html-from-store
    return "<ul>" + listed(posts.values()) + "</ul>"


@api.get("/posts", response_class=HTMLResponse)
def overview():
    items = "".join(f'<li><a href="/post/{post.id}">{post.title}</a></li>' for post in posts.values())
    # ruleid: html-from-store
    return f"<html><ul>{items}</ul></html>"


async def show(request):
    row = await (await request.app["db"].execute("SELECT title, body FROM entries")).fetchone()
    # ruleid: html-from-store
    return web.Response(text="<h1>%s</h1>" % row["title"], content_type="text/html")


def card(request, name):
    profile = Profile.objects.get(user__username=name)
    # ruleid: html-from-store
    return HttpResponse("<h3>{}</h3>".format(profile.display_name))


@app.route("/escaped")
def escaped():
    page = "<ul>"
    for post in Post.query.all():
        page += f"<li>{escape(post.title)}</li>"
    # ok: html-from-store
    return page + "</ul>"


@app.route("/escaped-before/<int:post_id>")
def escaped_before(post_id):
    post = Post.query.get(post_id)
    title = html.escape(post.title)
    # ok: html-from-store
    return f"<h1>{title}</h1>"


@app.route("/numbers")
def numbers():
    post = Post.query.first()
    # ok: html-from-store
    return f"<p>{post.id}: {post.views} views, {post.created:%Y}</p>"


@app.route("/template")
def template():
    # ok: html-from-store
    return render_template("posts.html", titles=[post.title for post in Post.query.all()])


@app.route("/json")
def as_json():
    # ok: html-from-store
    return jsonify([{"title": post.title} for post in Post.query.all()])


@api.get("/plain")
def plain():
    # ok: html-from-store
    return PlainTextResponse("\n".join(post.title for post in posts.values()))


def formatted(request, name):
    profile = Profile.objects.get(user__username=name)
    # ok: html-from-store
    return HttpResponse(format_html("<h3>{}</h3>", profile.display_name))


def article(request, slug):
    found = Article.objects.get(slug=slug)
    # ruleid: html-from-store
    body = mark_safe(markdown.markdown(found.text, extensions=["fenced_code"]))
    # ok: html-from-store
    clean = mark_safe(nh3.clean(markdown.markdown(found.text)))
    return render(request, "article.html", {"body": body, "clean": clean})


@app.get("/media")
def typed_at_run_time():
    data, kind = connection.execute("SELECT data, kind FROM media").fetchone()
    # ok: html-from-store
    return Response(data, mimetype=kind)


def render_comment(comment):
    # ruleid: html-from-store
    return "<div><b>%s</b><p>%s</p></div>" % (comment["name"], comment["text"])


def render_safely(comment):
    # ok: html-from-store
    return "<div><b>%s</b></div>" % html.escape(comment["name"])


class PostView:
    def render_list(self, posts):
        items = ""
        for post in posts:
            # ruleid: html-from-store
            items += f"<li><a href='/post/{post['id']}'>{post['title']}</a></li>"
        return items


def cleaned_markdown(source):
    return bleach.clean(markdown.markdown(source), tags=["p", "em"])


@app.route("/notes/<int:number>/cleaned")
def cleaned_note(number):
    note = notes.get(number)
    # ok: html-from-store
    return "<article>" + cleaned_markdown(note["body"]) + "</article>"
