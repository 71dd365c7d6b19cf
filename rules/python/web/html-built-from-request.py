from http.server import BaseHTTPRequestHandler
import bottle
import sanic
import tornado.escape
import tornado.web
from aiohttp import web
import html
import json

import bleach
import flask
import streamlit as st
from django.http import HttpResponse, JsonResponse
from django.utils.html import escape as django_escape
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from flask import Flask, Response, jsonify, make_response, render_template, request
from markupsafe import Markup, escape

app = Flask(__name__)
api = FastAPI()
TITLES = {"a": "First", "b": "Second"}


@app.route("/direct")
def direct():
    # ruleid: html-built-from-request
    return f"<h1>Hello {request.args['name']}</h1>"


@app.route("/variables")
def variables():
    name = request.args.get("name", "you")
    page = "<p>" + name + "</p>"
    # ruleid: html-built-from-request
    return page


@app.route("/format")
def formatted():
    # ruleid: html-built-from-request
    return "<b>{}</b> was not found".format(request.args["q"]), 404


def page_for(name):
    return "<h1>%s</h1>" % name


@app.route("/helper")
def helper_builds():
    # ruleid: html-built-from-request
    return make_response(page_for(request.args["name"]))


def respond(page):
    # todoruleid: html-built-from-request
    return make_response(page)


@app.route("/helper-responds")
def helper_responds():
    return respond("<p>" + request.args["q"])


@app.route("/markup")
def markup():
    # ruleid: html-built-from-request
    return render_template("x.html", body=Markup(request.form["body"]))


@api.get("/page", response_class=HTMLResponse)
def page(name: str):
    # ruleid: html-built-from-request
    return HTMLResponse(f"<html>{name}</html>")


@api.get("/content")
def content(name: str):
    # ruleid: html-built-from-request
    return HTMLResponse(content="<html>" + name + "</html>", status_code=200)


def django_view(request):
    # ruleid: html-built-from-request
    return HttpResponse("<h1>" + request.GET["name"] + "</h1>")


def django_safe(request):
    # ruleid: html-built-from-request
    return mark_safe(f"<b>{request.GET['name']}</b>")


name = st.text_input("Name")
# ruleid: html-built-from-request
st.markdown(f"<h1>{name}</h1>", unsafe_allow_html=True)
# ok: html-built-from-request
st.markdown(f"# {name}")
# ok: html-built-from-request
st.markdown(f"<h1>{html.escape(name)}</h1>", unsafe_allow_html=True)


@app.route("/escaped")
def escaped():
    # ok: html-built-from-request
    return f"<h1>Hello {escape(request.args['name'])}</h1>"


@app.route("/escaped-before")
def escaped_before():
    name = html.escape(request.args["name"])
    # ok: html-built-from-request
    return f"<h1>Hello {name}</h1>"


@app.route("/cleaned")
def cleaned():
    # ok: html-built-from-request
    return make_response("<div>" + bleach.clean(request.form["body"]) + "</div>")


@app.route("/template")
def template():
    # ok: html-built-from-request
    return render_template("hello.html", name=request.args["name"])


@app.route("/json")
def as_json():
    data = {"name": request.args["name"]}
    # ok: html-built-from-request
    return jsonify(data)


@app.route("/json-text")
def as_json_text():
    # ok: html-built-from-request
    return Response(json.dumps({"name": request.args["name"]}), mimetype="application/json")


@app.route("/text")
def as_text():
    # ok: html-built-from-request
    return Response("Hello " + request.args["name"], mimetype="text/plain")


@app.route("/dict")
def as_dict():
    # ok: html-built-from-request
    return {"name": request.args["name"]}


@app.route("/number")
def number():
    # ok: html-built-from-request
    return f"<p>{int(request.args['n']) + 1}</p>"


@app.route("/table")
def table():
    # ok: html-built-from-request
    return f"<h1>{TITLES[request.args['page']]}</h1>"


@app.route("/markup-format")
def markup_format():
    # ok: html-built-from-request
    return make_response(Markup("<b>{}</b>").format(request.args["q"]))


@api.get("/plain")
def plain(name: str):
    # ok: html-built-from-request
    return {"hello": name}


def django_escaped(request):
    # ok: html-built-from-request
    HttpResponse("<h1>" + django_escape(request.GET["name"]) + "</h1>")
    # ok: html-built-from-request
    HttpResponse(format_html("<h1>{}</h1>", request.GET["name"]))
    # ok: html-built-from-request
    return JsonResponse({"name": request.GET["name"]})


class Tornado(tornado.web.RequestHandler):
    def get(self):
        # ruleid: html-built-from-request
        self.write("<b>" + self.get_argument("name") + "</b>")
        # ok: html-built-from-request
        self.write({"name": self.get_argument("name")})
        # ok: html-built-from-request
        self.write("<b>" + tornado.escape.xhtml_escape(self.get_argument("name")) + "</b>")


@bottle.route("/bottle")
def with_bottle():
    # ruleid: html-built-from-request
    return "<b>" + bottle.request.query.name + "</b>"


@bottle.route("/bottle-escaped")
def with_bottle_escaped():
    # ok: html-built-from-request
    return "<b>" + bottle.html_escape(bottle.request.query.name) + "</b>"


async def with_sanic(request):
    # ruleid: html-built-from-request
    return sanic.response.html("<b>" + request.args.get("name") + "</b>")


async def with_aiohttp(request):
    # ruleid: html-built-from-request
    return web.Response(text="<b>%s</b>" % request.query["name"], content_type="text/html")


@api.get("/class", response_class=HTMLResponse)
async def by_class(q: str = ""):
    # ruleid: html-built-from-request
    return f"<h2>Results for {q}</h2>"


@app.route("/plain")
def plain():
    # ok: html-built-from-request
    response = make_response("error: " + request.args["message"])
    response.headers["Content-Type"] = "text/plain"
    # ok: html-built-from-request
    return response


class Plain(BaseHTTPRequestHandler):
    def do_GET(self):
        page = f"<p>{self.path}</p>"
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        # ruleid: html-built-from-request
        self.wfile.write(page.encode())

    def do_HEAD(self):
        self.send_header("Content-Type", "text/plain")
        # ok: html-built-from-request
        self.wfile.write(self.path.encode())


@app.route("/list")
def listed():
    parts = ["<ul>"]
    for name in request.args.getlist("name"):
        parts.append(f"<li>{name}</li>")
    # ruleid: html-built-from-request
    return "".join(parts)


@app.route("/list-escaped")
def listed_escaped():
    parts = ["<ul>"]
    for name in request.args.getlist("name"):
        parts.append(f"<li>{escape(name)}</li>")
    # ok: html-built-from-request
    return "".join(parts)


@app.errorhandler(404)
def missing(error):
    # ruleid: html-built-from-request
    return make_response(f"<p>There is nothing at {request.path}</p>", 404)


PAGE = "<html><body>{body}</body></html>"


def found_page(term, rows):
    parts = ["<h2>Results for " + term + "</h2>"]
    parts.extend(rows)
    return PAGE.format(body="".join(parts))


def escaped_page(term, rows):
    parts = ["<h2>Results for " + html.escape(term) + "</h2>"]
    parts.extend(rows)
    return PAGE.format(body="".join(parts))


@app.get("/found")
def found():
    # ruleid: html-built-from-request
    return found_page(request.args.get("q", ""), [])


@app.get("/found-escaped")
def found_escaped():
    # ok: html-built-from-request
    return escaped_page(request.args.get("q", ""), [])


def cleaned_markdown(source):
    return bleach.clean(markdown.markdown(source), tags=["p", "em"])


@app.get("/article")
def article():
    # ok: html-built-from-request
    return "<article>" + cleaned_markdown(request.args["text"]) + "</article>"


@app.get("/raw/<name>")
def raw(name):
    response = flask.send_from_directory(UPLOADS, name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    # ok: html-built-from-request
    return response


@app.get("/product/<sku>")
def product(sku):
    found = catalogue.by_sku(sku)
    # ok: html-built-from-request
    return found


@app.get("/tags")
def tags():
    chosen = request.args.getlist("tag")
    # ruleid: html-built-from-request
    return "<ul>" + "".join(f"<li>{tag}</li>" for tag in chosen) + "</ul>"


@app.get("/tags-escaped")
def tags_escaped():
    chosen = request.args.getlist("tag")
    # ok: html-built-from-request
    return "<ul>" + "".join(f"<li>{html.escape(tag)}</li>" for tag in chosen) + "</ul>"


class Base(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_secure_cookie("person")


class Found(Base):
    def get(self):
        # ruleid: html-built-from-request
        self.write("<h2>Found: " + self.get_argument("q", "") + "</h2>")
        # ok: html-built-from-request
        self.write({"q": self.get_argument("q", "")})
