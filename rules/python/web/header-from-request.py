from urllib.parse import quote

from django.http import HttpResponse
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
