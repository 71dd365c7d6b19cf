import sqlite3
import tornado.web
import logging
import traceback

import fastapi
from django.http import HttpResponse, JsonResponse
from fastapi import FastAPI, HTTPException
from fastapi.responses import JSONResponse
from flask import Flask, jsonify

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.route("/orders")
def orders():
    try:
        return jsonify(load_orders())
    except Exception as e:
        # ruleid: exception-as-response
        return jsonify({"error": str(e)}), 500


@app.post("/orders")
def create():
    try:
        return save_order()
    except Exception as error:
        # ruleid: exception-as-response
        return {"error": f"cannot save: {error}"}, 500


@api.get("/items/{item}")
async def item(item: int):
    try:
        return await load_item(item)
    except KeyError:
        raise HTTPException(status_code=404, detail="no such item")
    except Exception as exc:
        # ruleid: exception-as-response
        raise HTTPException(status_code=500, detail=str(exc))


def view(request):
    try:
        return render_view(request)
    except Exception:
        # ruleid: exception-as-response
        return HttpResponse(traceback.format_exc(), status=500)


class Items:
    async def post(self, request):
        try:
            return await self.save(request)
        except Exception as e:
            logger.exception("save failed")
            return JSONResponse(
                status_code=500,
                # ruleid: exception-as-response
                content={"detail": repr(e)},
            )

    def get(self, request):
        try:
            return self.load(request)
        # a fixed answer
        except Exception as e:
            logger.error("load failed: %s", str(e))
            # ok: exception-as-response
            return JsonResponse({"error": "internal error"}, status=500)


@app.route("/price")
def price():
    try:
        return jsonify(load_price())
    except ValueError as e:
        # ok: exception-as-response
        return jsonify({"error": str(e)}), 400


@app.route("/stock")
def stock():
    try:
        return jsonify(load_stock())
    except Exception as e:
        # ok: exception-as-response
        logger.error(f"stock failed: {e}")
        # ok: exception-as-response
        logger.error(traceback.format_exc())
        # ok: exception-as-response
        return jsonify({"error": "internal error", "kind": type(e).__name__}), 500


def command(arguments):
    try:
        return run(arguments)
    except Exception as e:
        # ok: exception-as-response
        return {"error": str(e)}


@api.get("/health")
def health(value: str):
    # ok: exception-as-response
    return {"value": str(value)}


def debug_view(request, settings):
    try:
        return render_view(request)
    except Exception:
        # ok: exception-as-response
        return HttpResponse(traceback.format_exc() if settings.DEBUG else "internal error", status=500)


def client_side():
    try:
        return run([])
    except Exception as e:
        # ok: exception-as-response
        raise fastapi.HTTPException(500, detail="internal error") from e


@app.route("/pay", methods=["POST"])
def pay():
    try:
        charge()
    except Exception as error:
        message = f"payment failed: {error}"
        logger.error(message)
        # ruleid: exception-as-response
        return jsonify(message=message), 502
    return jsonify(message="paid")


@app.post("/rows")
def add_row():
    try:
        sqlite3.connect("a.db").execute("INSERT INTO rows VALUES (1)")
    except sqlite3.Error as error:
        # ruleid: exception-as-response
        return "database error: " + str(error), 500
    return "added"


@app.errorhandler(Exception)
def any_error(error):
    logger.error(traceback.format_exc())
    # ruleid: exception-as-response
    return traceback.format_exc(), 500


@api.exception_handler(Exception)
async def on_error(request, exc):
    # ruleid: exception-as-response
    return JSONResponse(status_code=500, content={"detail": repr(exc)})


@app.errorhandler(404)
def not_found(error):
    # ok: exception-as-response
    return jsonify(error=str(error)), 404


class Tornado(tornado.web.RequestHandler):
    def get(self):
        try:
            self.write(calculate())
        except Exception as error:
            # ruleid: exception-as-response
            self.write({"error": str(error)})


def lambda_handler(event, context):
    try:
        return {"statusCode": 200, "body": handle(event)}
    except Exception as error:
        # ruleid: exception-as-response
        return {"statusCode": 500, "body": str(error)}


@app.get("/debugging")
def debugging():
    try:
        return jsonify(load_orders())
    except Exception as error:
        if app.debug:
            # ok: exception-as-response
            return str(error), 500
        return "internal error", 500


@app.post("/imports")
def start():
    try:
        return run()
    except Exception:
        details = traceback.format_exc()
        # ok: exception-as-response
        logger.error(details)
        # ruleid: exception-as-response
        return problem(500, details=details)


def told(job):
    trace = traceback.format_exc()
    # ok: exception-as-response
    return {"job": job, "trace": trace}


class Told(tornado.web.RequestHandler):
    def write_error(self, status_code, **kwargs):
        # ruleid: exception-as-response
        self.finish({"detail": "".join(traceback.format_exception(*kwargs["exc_info"]))})


class Untold(tornado.web.RequestHandler):
    def write_error(self, status_code, **kwargs):
        # ok: exception-as-response
        logging.error("failed: %s", traceback.format_exception(*kwargs["exc_info"]))
        self.finish({"status": status_code})
