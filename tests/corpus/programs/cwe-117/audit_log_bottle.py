import json
import logging
import os
from logging.handlers import RotatingFileHandler

import bcrypt
from bottle import Bottle, HTTPResponse, request

app = Bottle()
USERS = json.loads(os.environ["USERS"])
DOORS = {"main", "garage", "lab"}

audit = logging.getLogger("audit")
audit.setLevel(logging.INFO)
handler = RotatingFileHandler("doors.log", maxBytes=10_000_000, backupCount=10, encoding="utf-8")
handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
audit.addHandler(handler)


def record(result, door, user, reason=""):
    audit.info("%s door=%s user=%s reason=%s" % (result, door, user, reason))  # flaw: CWE-117


def check_user():
    """Return (name, valid) of the basic auth credentials."""
    name, password = request.auth or ("", "")
    stored = USERS.get(name)
    if stored is None:
        return name, False
    return name, bcrypt.checkpw(password.encode()[:72], stored.encode())


@app.post("/doors/<door>/open")
def open_door(door):
    name, valid = check_user()
    if not valid:
        record("DENIED", door, name, "invalid credentials")  # flaw: CWE-117
        return HTTPResponse(status=401, body="", headers={"WWW-Authenticate": 'Basic realm="doors"'})
    if door not in DOORS:
        return HTTPResponse(status=404, body={"error": "unknown door"})
    reason = request.forms.getunicode("reason") or ""
    if not reason.strip():
        return HTTPResponse(status=400, body={"error": "reason is required"})
    # the relay process watches this directory
    with open(os.path.join("/run/doors", door), "w") as fh:
        fh.write("open")
    record("OPEN", door, name, reason)  # flaw: CWE-117
    return {"door": door, "status": "open"}


@app.get("/doors")
def list_doors():
    name, valid = check_user()
    if not valid:
        return HTTPResponse(status=401, body="", headers={"WWW-Authenticate": 'Basic realm="doors"'})
    return {"doors": sorted(DOORS)}


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=8080)
