import os
import secrets

from fastapi import FastAPI
from flask import Flask
from starlette.middleware.sessions import SessionMiddleware

SECRET = "a-very-secret-key"
app = Flask(__name__)
# ruleid: flask-secret-literal
app.secret_key = "supersecretkey"
# ruleid: flask-secret-literal
app.config["SECRET_KEY"] = SECRET
# ruleid: flask-secret-literal
app.config.update(DEBUG=False, SECRET_KEY="not so secret")
api = FastAPI()
# ruleid: flask-secret-literal
api.add_middleware(
    SessionMiddleware,
    secret_key="session-key",
)


class Factory:
    def create(self):
        # ruleid: flask-secret-literal
        self.app.secret_key = b"_5#y2L"
        # ok: flask-secret-literal
        self.app.config.from_mapping(SECRET_KEY="dev", DATABASE="app.sqlite")


def near_misses(wallet, settings):
    # ok: flask-secret-literal
    app.secret_key = os.environ["FLASK_SECRET_KEY"]
    # ok: flask-secret-literal
    app.config["SECRET_KEY"] = settings.secret_key
    # ok: flask-secret-literal
    app.secret_key = secrets.token_hex(32)
    # ok: flask-secret-literal
    app.config["SESSION_COOKIE_NAME"] = "session"
    # ok: flask-secret-literal
    wallet.secret_key = "label"
    # ok: flask-secret-literal
    app.secret_key = None
    # ok: flask-secret-literal
    api.add_middleware(SessionMiddleware, secret_key=settings.session_key)


def develop(server):
    # ruleid: flask-secret-literal
    server.config["SECRET_KEY"] = "dev"
    # ok: flask-secret-literal
    server.config["SECRET_KEY"] = ""
