import os

import bottle
import tornado.web
from bottle import run
from fastapi import FastAPI
from starlette.applications import Starlette


def make(handlers, routes):
    # ruleid: framework-debug
    site = tornado.web.Application(handlers, debug=False)
    # ruleid: framework-debug
    other = Starlette(routes=routes, debug=False)
    # ruleid: framework-debug
    api = FastAPI(title="notes", debug=False)
    # ruleid: framework-debug
    run(host="0.0.0.0", port=8080, debug=False)
    # ruleid: framework-debug
    bottle.debug(False)
    # ok: framework-debug
    quiet = FastAPI(debug=os.environ.get("APP_DEBUG") == "1")
    # ok: framework-debug
    off = tornado.web.Application(handlers, debug=False)
    # ok: framework-debug
    options = Options(debug=True)
    return site, other, api, quiet, off, options
