"""A wiki in one file with Bottle."""
import os
import pickle
import re

from bottle import HTTPResponse, abort, redirect, request, response, route, run, static_file, template

PAGES = "pages"
SECRET = "wiki-secret"  # flaw: CWE-798


def page_file(name):
    return os.path.join(PAGES, name + ".txt")


@route("/page/<name:path>")
def show(name):
    with open(page_file(name)) as fh:  # flaw: CWE-22
        text = fh.read()
    return template("<h1>{{name}}</h1><pre>{{text}}</pre>", name=name, text=text)


@route("/search")
def search():
    q = request.query.q
    names = [n for n in os.listdir(PAGES) if q in n]
    return "<p>Results for " + q + "</p>" + ", ".join(names)  # flaw: CWE-79


@route("/custom", method="POST")
def custom():
    return template(request.forms.get("layout"), title="Wiki")  # flaw: CWE-1336


@route("/visit")
def visit():
    count = request.get_cookie("visits", secret=SECRET, default=0)
    response.set_cookie("visits", count + 1, secret=SECRET)  # flaw: CWE-614, CWE-1004
    return str(count)


@route("/out")
def out():
    redirect(request.query.url)  # flaw: CWE-601


if __name__ == "__main__":
    run(host="0.0.0.0", port=8080, debug=True)  # flaw: CWE-489
