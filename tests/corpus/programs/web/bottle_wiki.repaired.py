"""A wiki in one file with Bottle."""
import os
import pickle
import re

from bottle import HTTPResponse, abort, redirect, request, response, route, run, static_file, template

PAGES = "pages"
SECRET = os.environ["WIKI_SECRET"]


def page_file(name):
    if not re.fullmatch(r"\w{1,60}", name):
        abort(404)
    return os.path.join(PAGES, name + ".txt")


@route("/page/<name:path>")
def show(name):
    with open(page_file(name)) as fh:
        text = fh.read()
    return template("<h1>{{name}}</h1><pre>{{text}}</pre>", name=name, text=text)


@route("/search")
def search():
    q = request.query.q
    names = [n for n in os.listdir(PAGES) if q in n]
    return template("<p>Results for {{q}}</p>{{names}}", q=q, names=", ".join(names))


@route("/custom", method="POST")
def custom():
    return template("<h1>{{title}}</h1><p>{{body}}</p>", title="Wiki", body=request.forms.get("layout"))


@route("/visit")
def visit():
    count = request.get_cookie("visits", secret=SECRET, default=0)
    response.set_cookie("visits", count + 1, secret=SECRET, httponly=True, secure=True)
    return str(count)


@route("/out")
def out():
    if request.query.url not in ("https://example.com/", "https://example.org/"):
        abort(400)
    redirect(request.query.url)


if __name__ == "__main__":
    run(host="127.0.0.1", port=8080)
