import json
import logging

from fastapi import Depends, FastAPI
from fastapi.security import OAuth2PasswordRequestForm
from flask import Flask, abort, current_app, request

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)
STATES = {"new", "done"}


@app.route("/direct")
def direct():
    # ruleid: log-from-request
    logger.info("search for " + request.args["q"])
    # ruleid: log-from-request
    app.logger.warning(f"search for {request.args['q']}")


@app.route("/variables")
def variables():
    name = request.form.get("name")
    # ruleid: log-from-request
    logging.error("login of %s failed", name)
    message = f"login of {name} failed"
    # ruleid: log-from-request
    current_app.logger.error(message)


def message_for(name):
    return "login of {} failed".format(name)


@app.route("/helper")
def helper():
    # todoruleid: log-from-request
    logger.warning(message_for(request.form["name"]))


def logged(message):
    # todoruleid: log-from-request
    logger.info(message)


@app.route("/helper-logs")
def helper_logs():
    logged(request.args["q"])


@api.get("/items/{name}")
def parameter(name: str):
    # ruleid: log-from-request
    logger.info("item %s was asked for", name)


@app.route("/shown")
def shown():
    # ok: log-from-request
    logger.info("search for %r", request.args["q"])
    # ok: log-from-request
    logger.info(f"search for {request.args['q']!r}")
    # ok: log-from-request
    logger.info("search for " + repr(request.args["q"]))


@app.route("/without-breaks")
def without_breaks():
    name = request.args["name"].replace("\n", "").replace("\r", "")
    # ok: log-from-request
    logger.info("login of %s", name)


@app.route("/json")
def as_json():
    # ok: log-from-request
    logger.info("body: %s", json.dumps(request.get_json()))


@app.route("/number")
def number():
    # ok: log-from-request
    logger.info("page %s", int(request.args["page"]))


@app.route("/allowed")
def allowed():
    state = request.args["state"]
    if state not in STATES:
        abort(400)
    # ok: log-from-request
    logger.info("state %s", state)


@api.get("/numbers/{number}")
def typed(number: int):
    # ok: log-from-request
    logger.info("number %s", number)


@app.route("/translated")
def translated():
    # ok: log-from-request
    logging.warning("odd name " + request.args["name"].translate({10: None, 13: None}))
    return "ok"


@app.route("/looked-up")
def looked_up():
    item = Item.load(request.args["id"])
    # ok: log-from-request
    logger.info("item %s was asked for", item)


audit = logging.getLogger("audit")


@app.route("/audited")
def audited():
    # ruleid: log-from-request
    audit.warning("failed login of " + request.form["name"])


console = rich.console.Console()


@app.route("/other-loggers")
def other_loggers():
    event = "login failed, user " + request.form["name"]
    # ruleid: log-from-request
    audit.warning(event)
    # ruleid: log-from-request
    access_log.info(event)
    # ok: log-from-request
    console.log(event)


@app.route("/by-hand", methods=["POST"])
def by_hand():
    text = request.get_json()["text"]
    with open("service.log", "a") as log:
        # ruleid: log-from-request
        log.write(f"INFO {text}\n")
        # ok: log-from-request
        log.write(json.dumps({"text": text}) + "\n")
    with open("notes.txt", "a") as notes:
        # ok: log-from-request
        notes.write(f"{text}\n")


@api.post("/token")
def issue(form: OAuth2PasswordRequestForm = Depends()):
    # ruleid: log-from-request
    logging.warning(f"failed login for {form.username}")
    # ok: log-from-request
    logging.warning("failed login for %r", form.username)


class Client:
    def upload(self, parts):
        for request in parts:
            # ok: log-from-request
            logging.info("sent %s", request.data)
        request = self.session.post("/done")
        # ok: log-from-request
        logging.info("answer %s", request.text)


def write_audit(path):
    with path.open("a") as trail:
        # ruleid: log-from-request
        trail.write(f"seen {request.args['name']}\n")
        # ok: log-from-request
        trail.write(f"seen {request.args['name']!r}\n")


def saved_text(path):
    with path.open("a") as notes:
        # ok: log-from-request
        notes.write(request.args["name"])


@app.post("/levels")
def by_level():
    # ruleid: log-from-request
    logger.log(logging.INFO, "%s", request.form["message"])
    # ok: log-from-request
    logger.log(logging.INFO, "%r", request.form["message"])


@app.post("/numbers")
def number_asked_with_more():
    number = request.form["number"]
    if not (number.isdigit() and 13 <= len(number) <= 19):
        abort(400)
    # ok: log-from-request
    logger.info("card ending in %s", number[-4:])
