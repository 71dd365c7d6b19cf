from string import Template

from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
GREETINGS = {"en": "Hello {user.name}", "de": "Hallo {user.name}"}


@app.route("/direct")
def direct(user):
    # ruleid: format-string-from-request
    return request.args["greeting"].format(user=user)


@app.route("/variables")
def variables(user):
    text = request.form.get("text", "")
    message = "To all: " + text
    # ruleid: format-string-from-request
    return message.format(user)


def text_for(greeting):
    return greeting + ", {user.name}"


@app.route("/helper")
def helper(user):
    # ruleid: format-string-from-request
    return text_for(request.args["greeting"]).format(user=user)


def formatted(text, user):
    # todoruleid: format-string-from-request
    return text.format(user=user)


@app.route("/helper-formats")
def helper_formats(user):
    return formatted(request.args["greeting"], user)


@api.get("/mail")
def parameter(template: str, user):
    # ruleid: format-string-from-request
    return template.format_map({"user": user})


@app.route("/own")
def own():
    # ok: format-string-from-request
    return "Hello {}".format(request.args["name"])


@app.route("/own-variable")
def own_variable():
    text = "Hello {name}"
    # ok: format-string-from-request
    return text.format(name=request.args["name"])


@app.route("/table")
def table(user):
    # ok: format-string-from-request
    return GREETINGS[request.args["language"]].format(user=user)


@app.route("/template")
def template(user):
    # ok: format-string-from-request
    return Template(request.args["text"]).safe_substitute(name=user.name)


@app.route("/allowed")
def allowed(user):
    text = request.args["text"]
    if text not in ("Hello {user}", "Bye {user}"):
        abort(400)
    # ok: format-string-from-request
    return text.format(user=user)
