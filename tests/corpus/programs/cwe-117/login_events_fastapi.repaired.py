import logging
from logging.config import dictConfig

from fastapi import FastAPI, HTTPException, Request
from passlib.hash import bcrypt
from pydantic import BaseModel

dictConfig({
    "version": 1,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"file": {"class": "logging.FileHandler", "filename": "auth.log", "formatter": "plain"}},
    "root": {"level": "INFO", "handlers": ["file"]},
})
log = logging.getLogger("auth")
app = FastAPI()
USERS: dict[str, str] = {}


class LoginForm(BaseModel):
    username: str
    password: str


@app.post("/login")
def login(form: LoginForm, request: Request):
    stored = USERS.get(form.username)
    if stored is None or not bcrypt.verify(form.password, stored):
        log.warning("Failed login for user %r from %s", form.username, request.client.host)
        raise HTTPException(status_code=401, detail="Invalid credentials")
    return {"status": "ok"}
