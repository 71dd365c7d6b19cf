import logging
import re
from logging.handlers import RotatingFileHandler

from flask import Flask, request, jsonify

handler = RotatingFileHandler("events.log", maxBytes=1_000_000, backupCount=3)
logger = logging.getLogger("events")
logger.addHandler(handler)
logger.setLevel(logging.INFO)

app = Flask(__name__)


@app.post("/log")
def write_log():
    data = request.get_json(silent=True) or {}
    message = data.get("message", "")
    user = data.get("user", "anonymous")
    if not message:
        return jsonify(error="message required"), 400
    user = user.replace("\r", "").replace("\n", "")
    message = message.replace("\r", " ").replace("\n", " ")
    logger.info("[%s] %s", user, message)
    return jsonify(status="logged"), 201


@app.get("/log/count")
def count():
    with open("events.log", encoding="utf-8") as handle:
        return jsonify(count=sum(1 for _ in handle))
