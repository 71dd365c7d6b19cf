import hmac
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, Header, HTTPException
from flask import Flask, request

api = FastAPI()
app = Flask(__name__)


# ruleid: user-from-header
def current_user(x_user_id: str = Header(...)):
    if not x_user_id:
        raise HTTPException(401)
    return x_user_id


@api.get("/notes")
# ruleid: user-from-header
def notes(x_user: Annotated[str, Header()]):
    return NOTES[x_user]


@app.get("/orders")
def orders():
    # ruleid: user-from-header
    user_id = request.headers.get("X-User-Id")
    return ORDERS[user_id]


@app.get("/mine")
def mine():
    # ok: user-from-header
    trace = request.headers.get("X-Request-Id")
    return trace


# ok: user-from-header
def by_token(x_user_id: str = Header(...), authorization: str = Header(...)):
    claims = jwt.decode(authorization, KEY, algorithms=["HS256"])
    if claims["sub"] != x_user_id:
        raise HTTPException(401)
    return x_user_id


@app.get("/signed")
def signed():
    # ok: user-from-header
    user_id = request.headers["X-User-Id"]
    if not hmac.compare_digest(sign(user_id), request.headers["X-Signature"]):
        raise PermissionError
    return ORDERS[user_id]


@api.get("/traced")
# ok: user-from-header
def traced(x_user: str = Header(None), user=Depends(current_user)):
    return NOTES[user]


class Middleware:
    def process_request(self, req, resp):
        # ruleid: user-from-header
        username = req.get_header("X-User")
        # ruleid: user-from-header
        role = req.get_header("X-Role", default="user")
        req.context.user = {"name": username, "role": role}
