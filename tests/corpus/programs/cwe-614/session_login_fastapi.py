import os
import secrets
import time

from fastapi import Cookie, FastAPI, HTTPException, Response
from passlib.hash import argon2
from pydantic import BaseModel

app = FastAPI()
SESSIONS: dict[str, tuple[str, float]] = {}
USERS = {"ada": os.environ["ADA_PASSWORD_HASH"]}
LIFETIME = 3600


class Credentials(BaseModel):
    username: str
    password: str


@app.post("/login")
def login(credentials: Credentials, response: Response):
    stored = USERS.get(credentials.username)
    if stored is None or not argon2.verify(credentials.password, stored):
        raise HTTPException(401, "invalid credentials")
    session_id = secrets.token_urlsafe(32)
    SESSIONS[session_id] = (credentials.username, time.time() + LIFETIME)
    response.set_cookie("session_id", session_id, max_age=LIFETIME, httponly=False, secure=False)  # flaw: CWE-614, CWE-1004
    return {"status": "ok"}


@app.get("/me")
def me(session_id: str | None = Cookie(default=None)):
    username, expires = SESSIONS.get(session_id or "", ("", 0.0))
    if expires < time.time():
        raise HTTPException(401, "please log in")
    return {"username": username}
