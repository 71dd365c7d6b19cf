from fastapi import FastAPI, Request
from flask import Flask, abort, request, session

from people import authenticate, find

app = Flask(__name__)
api = FastAPI()
ROLES = {"viewer", "editor"}


@app.route("/direct")
def direct():
    # ruleid: session-from-request
    session["role"] = request.args["role"]


@app.route("/variables", methods=["POST"])
def variables():
    name = request.form["name"].strip()
    # ruleid: session-from-request
    session["user"] = name
    # ruleid: session-from-request
    session["is_admin"] = request.form.get("is_admin", False)


def tidy(name):
    return name.strip()


@app.route("/helper")
def helper_tidies():
    # todoruleid: session-from-request
    session["account"] = tidy(request.args["account"])


@app.route("/all", methods=["POST"])
def everything():
    # ruleid: session-from-request
    session.update(request.get_json())


@app.route("/put/<key>/<value>")
def any_key(key, value):
    # ruleid: session-from-request
    session[key] = value


@app.before_request
def tenant():
    # ruleid: session-from-request
    session["tenant"] = request.headers.get("X-Tenant")


def django_view(request):
    # ruleid: session-from-request
    request.session["account_id"] = request.GET["account"]


@api.post("/switch")
async def switch(request: Request, org: str):
    # ruleid: session-from-request
    request.session["org"] = org


@api.post("/switch-number")
async def switch_number(request: Request, org: int):
    # ok: session-from-request
    request.session["org"] = org


@app.route("/allowed")
def allowed():
    role = request.args.get("role")
    if role not in ROLES:
        abort(400)
    # ok: session-from-request
    session["role"] = role


@app.route("/login", methods=["POST"])
def login():
    user = authenticate(request.form["name"], request.form["password"])
    if user is None:
        abort(401)
    # ok: session-from-request
    session["user_id"] = user.id
    # ok: session-from-request
    session["name"] = user.name


@app.route("/looked-up")
def looked_up():
    user = User.query.filter_by(name=request.form["name"]).first()
    # ok: session-from-request
    session["user_id"] = user.id


@app.route("/taste")
def taste():
    # ok: session-from-request
    session["lang"] = request.args["lang"]
    # ok: session-from-request
    session["next_url"] = request.args.get("next")
    # ok: session-from-request
    session["page"] = int(request.args["page"])
    # ok: session-from-request
    session["dark"] = request.args["theme"] == "dark"
