import json
import logging

from fastapi import FastAPI
from flask import Flask, request
from pydantic import BaseModel, Field

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.post("/cards")
def add_card():
    data = request.get_json()
    number = data.get("number", "")
    # ruleid: request-body-logged
    logger.info("new card: %s", data)
    # ok: request-body-logged
    logger.info("new card ending in %s", number[-4:])


@app.post("/login")
def login():
    # ruleid: request-body-logged
    logger.debug(f"login with {request.form}")
    # ok: request-body-logged
    logger.debug("login from %s", request.remote_addr)


@app.before_request
def before():
    # ruleid: request-body-logged
    app.logger.info("%s %s", request.path, request.get_data(as_text=True))
    # ok: request-body-logged
    app.logger.info("%s %s", request.method, request.url_rule)


class CheckRequest(BaseModel):
    password: str = Field(min_length=1)


class TagIn(BaseModel):
    name: str


@api.post("/check")
def check(body: CheckRequest):
    # ruleid: request-body-logged
    logger.info("request: %s", body.model_dump())


@api.post("/tags")
def tags(body: TagIn):
    # ok: request-body-logged
    logger.info("request: %s", body.model_dump())


async def pay(request):
    body = await request.json()
    # ruleid: request-body-logged
    logger.info("user %s pays: %r", request["user"], body)
    return charge(body["card_number"])


async def comment(request):
    body = await request.json()
    # ok: request-body-logged
    logger.info("comment: %r", body)
    return keep(body["text"])


def signup(request):
    data = json.loads(request.body)
    # ruleid: request-body-logged
    logger.warning("signup " + str(data))
    return create(data["name"], data["password"])
