from typing import Annotated

from fastapi import FastAPI, Query
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
NAMES = ["a", "b", "c"]
PAGES = {1: "one", 2: "two"}


@app.route("/direct")
def direct():
    # ruleid: divide-or-index-by-request
    return str(100 / int(request.args["count"]))


@app.route("/variables")
def variables():
    total = float(request.args["total"])
    count = int(request.args.get("count", 1))
    # ruleid: divide-or-index-by-request
    mean = total / count
    at = int(request.args["at"])
    # ruleid: divide-or-index-by-request
    return NAMES[at] + str(mean)


def one_less(count):
    return count - 1


@app.route("/helper")
def helper_subtracts():
    # ruleid: divide-or-index-by-request
    return str(100 // one_less(int(request.args["count"])))


def divided(count):
    # todoruleid: divide-or-index-by-request
    return 100 / count


@app.route("/helper-divides")
def helper_divides():
    return str(divided(int(request.args["count"])))


@app.route("/remainder/<int:count>")
def remainder(count):
    # ruleid: divide-or-index-by-request
    return str(100 % count)


@api.get("/share")
def share(parts: int):
    # ruleid: divide-or-index-by-request
    return 100 / parts


@api.get("/named/{at}")
def named(at: int):
    # ruleid: divide-or-index-by-request
    return NAMES[at]


def django_view(request):
    # ruleid: divide-or-index-by-request
    return 1 / int(request.GET["n"])


@api.get("/declared")
def declared(parts: Annotated[int, Query(gt=0)], more: int = Query(1, ge=1)):
    # ok: divide-or-index-by-request
    return 100 / parts + 100 / more


@app.route("/zero")
def zero_is_refused():
    count = int(request.args["count"])
    if count == 0:
        abort(400)
    # ok: divide-or-index-by-request
    return str(100 / count)


@app.route("/truth")
def truth():
    count = int(request.args["count"])
    if not count:
        return "0"
    # ok: divide-or-index-by-request
    return str(100 / count)


@app.route("/within")
def within():
    at = int(request.args["at"])
    if not 0 <= at < len(NAMES):
        abort(404)
    # ok: divide-or-index-by-request
    return NAMES[at]


@app.route("/bounded")
def bounded():
    # ok: divide-or-index-by-request
    return str(100 / max(1, int(request.args["count"])))


@app.route("/caught")
def caught():
    try:
        # ok: divide-or-index-by-request
        return str(100 / int(request.args["count"]))
    except ZeroDivisionError:
        return "0"


@app.route("/caught-index")
def caught_index():
    at = int(request.args["at"])
    try:
        # ok: divide-or-index-by-request
        return NAMES[at]
    except (ValueError, IndexError):
        abort(404)


@app.route("/others")
def others():
    number = int(request.args["n"])
    # ok: divide-or-index-by-request
    return "%d of 3" % number + str(number / 3)
