import asyncio
import os

import pipeline
import uvicorn
from flask import Flask
from flask_socketio import SocketIO

app = Flask(__name__)
socketio = SocketIO(app)
# ruleid: flask-debug
app.debug = False
# ruleid: flask-debug
app.config["DEBUG"] = False


def create_app():
    return Flask(__name__)


class Service:
    def start(self):
        self.app.run(
            host="127.0.0.1",
            # ruleid: flask-debug
            debug=False,
        )


def near_misses(model, logger, trainer, main):
    # ok: flask-debug
    app.run()
    # ok: flask-debug
    app.run(debug=False)
    # ok: flask-debug
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
    # ok: flask-debug
    asyncio.run(main(), debug=True)
    # ok: flask-debug
    pipeline.run(debug=True)
    # ok: flask-debug
    uvicorn.run(app, reload=True)
    # ok: flask-debug
    trainer.run(model, debug=True)
    # ok: flask-debug
    model.debug = True
    # ok: flask-debug
    logger.configure(debug=True)
    # ok: flask-debug
    trainer.config["DEBUG"] = "verbose"


if __name__ == "__main__":
    # ruleid: flask-debug
    app.run(debug=False, port=8000)
    # ruleid: flask-debug
    create_app().run(debug=False)
    # ruleid: flask-debug
    socketio.run(app, debug=False)


def start(context, debug):
    if debug:
        # ok: flask-debug
        context.app.debug = True
