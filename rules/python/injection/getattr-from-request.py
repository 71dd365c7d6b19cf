from fastapi import FastAPI
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
ALLOWED = {"start", "stop"}
COLUMNS = {"name": "name", "date": "created"}


@app.route("/direct")
def direct(job):
    # ruleid: getattr-from-request
    return str(getattr(job, request.args["action"])())


@app.route("/variables")
def variables(user):
    for key, value in request.get_json().items():
        # ruleid: getattr-from-request
        setattr(user, key, value)


def name_for(action):
    return "do_" + action


@app.route("/helper")
def helper(job):
    # ruleid: getattr-from-request
    return str(getattr(job, name_for(request.form["action"]), None))


def called(job, name):
    # todoruleid: getattr-from-request
    return getattr(job, name)()


@app.route("/helper-calls")
def helper_calls(job):
    return str(called(job, request.args["action"]))


@api.post("/run/{name}")
def parameter(name: str):
    # ruleid: getattr-from-request
    return globals()[name]()


@app.route("/allowed")
def allowed(job):
    action = request.args["action"]
    if action not in ALLOWED:
        abort(400)
    # ok: getattr-from-request
    return str(getattr(job, action)())


@app.route("/table")
def table(user):
    # ok: getattr-from-request
    return str(getattr(user, COLUMNS[request.args["column"]]))


@app.route("/inside")
def inside(user):
    for key, value in request.get_json().items():
        if key in ALLOWED:
            # ok: getattr-from-request
            setattr(user, key, value)


@app.route("/value")
def as_value(user):
    # ok: getattr-from-request
    setattr(user, "name", request.form["name"])


@app.route("/default")
def as_default(user):
    # ok: getattr-from-request
    return str(getattr(user, "name", "nobody")) + request.args["x"]


@app.route("/marked")
def marked(component):
    # ok: getattr-from-request
    found = getattr(component, request.args["method"], None)
    if found is None or not getattr(found, "_is_server_function", False):
        raise NotFound("no such function")
    return found()


@app.route("/exposed")
def exposed(component):
    # ok: getattr-from-request
    found = getattr(component, request.args["method"], None)
    if not hasattr(found, "exposed"):
        return "no such function", 404
    return found()


@app.route("/known")
def known(component):
    # ruleid: getattr-from-request
    found = getattr(component, request.args["method"], None)
    if found is None:
        raise NotFound("no such function")
    return found()
