from urllib.parse import parse_qs
import http.server
import tornado.web
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.text import get_valid_filename
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from flask import Flask, Response, abort, make_response, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
LANGUAGES = {"en", "de"}


@app.route("/direct")
def direct():
    response = make_response("ok")
    # ruleid: header-from-request
    response.headers["X-Name"] = request.args["name"]
    # ruleid: header-from-request
    response.set_cookie("name", request.args["name"])
    return response


@app.route("/variables")
def variables():
    name = request.args.get("file", "data")
    disposition = f"attachment; filename={name}.csv"
    # ruleid: header-from-request
    return Response("a,b", headers={"Content-Disposition": disposition})


def value_for(name):
    return "name=" + name


@app.route("/helper")
def helper():
    resp = make_response("ok")
    # ruleid: header-from-request
    resp.headers.add("X-Info", value_for(request.args["name"]))
    return resp


def marked(response, value):
    # todoruleid: header-from-request
    response.headers["X-Mark"] = value


@app.route("/helper-marks")
def helper_marks():
    response = make_response("ok")
    marked(response, request.args["mark"])
    return response


@api.get("/plain")
def plain(name: str):
    # ruleid: header-from-request
    return PlainTextResponse("ok", headers={"X-Name": name})


def django_view(request):
    response = HttpResponse("ok")
    # ruleid: header-from-request
    response["X-Name"] = request.GET["name"]
    return response


@app.route("/allowed")
def allowed():
    language = request.args["language"]
    if language not in LANGUAGES:
        abort(400)
    response = make_response("ok")
    # ok: header-from-request
    response.set_cookie("language", language)
    return response


@app.route("/quoted")
def quoted():
    response = make_response("ok")
    # ok: header-from-request
    response.headers["X-Name"] = quote(request.args["name"])
    # ok: header-from-request
    response.headers["Content-Disposition"] = "attachment; filename=" + secure_filename(request.args["file"])
    return response


@app.route("/number")
def number():
    response = make_response("ok")
    # ok: header-from-request
    response.headers["X-Page"] = str(int(request.args["page"]))
    return response


@app.route("/own")
def own():
    response = make_response(request.args["name"])
    # ok: header-from-request
    response.set_cookie("seen", "yes")
    return response


class Plain(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        # ruleid: header-from-request
        self.send_header("X-Path", self.path)


class Tornado(tornado.web.RequestHandler):
    def get(self):
        # ruleid: header-from-request
        self.set_header("X-Name", self.get_argument("name"))


@app.route("/breaks-refused")
def breaks_refused():
    name = request.args["name"]
    if "\r" in name or "\n" in name:
        abort(400)
    response = make_response("ok")
    # ok: header-from-request
    response.headers["X-Name"] = name
    return response


@app.route("/any-break-refused")
def any_break_refused():
    name = request.args["name"]
    if any(character in name for character in "\r\n"):
        abort(400)
    response = make_response("ok")
    # ok: header-from-request
    response.headers["X-Name"] = name
    return response


def named_file(request):
    response = HttpResponse(content_type="text/csv")
    # ok: header-from-request
    response["Content-Disposition"] = f'attachment; filename="{get_valid_filename(request.GET["name"])}"'
    return response


@app.route("/location")
def location():
    response = make_response("", 302)
    # ok: header-from-request
    response.headers["Location"] = request.args["next"]
    return response


@app.route("/looked-up")
def looked_up():
    row = find_user(request.form["name"])
    response = make_response("ok")
    # ok: header-from-request
    response.headers["X-User"] = str(row[0])
    return response


def language_app(environ, start_response):
    lang = parse_qs(environ.get("QUERY_STRING", "")).get("lang", ["en"])[0]
    # ruleid: header-from-request
    start_response("200 OK", [("Set-Cookie", "lang=" + lang)])
    return [b"set"]


def known_language_app(environ, start_response):
    lang = parse_qs(environ.get("QUERY_STRING", "")).get("lang", ["en"])[0]
    if lang not in ("en", "de"):
        lang = "en"
    # ok: header-from-request
    start_response("200 OK", [("Set-Cookie", "lang=" + lang)])
    return [b"set"]


@app.post("/remember-me")
def remember_me():
    response = make_response("ok")
    token = box.encrypt(request.json["user"].encode()).decode()
    # ok: header-from-request
    response.set_cookie("login", token)
    return response
