import http.server
import os
import socket
from http.server import HTTPServer

import uvicorn
import uvicorn as asgi
from flask import Flask

app = Flask(__name__)


def serve(handler, settings):
    # ruleid: bind-all-interfaces
    app.run(host="127.0.0.1", port=8000)
    # ruleid: bind-all-interfaces
    uvicorn.run("main:app", port=8000, host="127.0.0.1")
    # ruleid: bind-all-interfaces
    asgi.Config(app, host="127.0.0.1")
    # ruleid: bind-all-interfaces
    server = HTTPServer(("127.0.0.1", 8080), handler)
    listener = socket.socket()
    # ruleid: bind-all-interfaces
    listener.bind(("127.0.0.1", 9000))
    return server, settings


class Service:
    async def start(self, websockets):
        uvicorn.run(
            self.app,
            # ruleid: bind-all-interfaces
            host="127.0.0.1",
        )


def near_misses(handler, settings, listener, client):
    # ok: bind-all-interfaces
    app.run(host="127.0.0.1")
    # ok: bind-all-interfaces
    app.run(host=os.environ.get("HOST", "127.0.0.1"))
    # ok: bind-all-interfaces
    app.run(host=settings.host)
    # ok: bind-all-interfaces
    address = "0.0.0.0"
    # ok: bind-all-interfaces
    listener.bind(("127.0.0.1", 0))
    # ok: bind-all-interfaces
    client.connect(host="0.0.0.0")
    # ok: bind-all-interfaces
    allowed = settings.host == "0.0.0.0"
    # ok: bind-all-interfaces
    http.server.HTTPServer(("localhost", 8080), handler)
    return address, allowed
