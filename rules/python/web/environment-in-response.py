import os

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/status")
def status():
    # ruleid: environment-in-response
    return jsonify(status="ok", env=dict(os.environ))


@app.get("/config")
def config():
    # ruleid: environment-in-response
    return jsonify({"config": {key: str(value) for key, value in app.config.items()}})


@app.get("/debug")
def debug():
    # ruleid: environment-in-response
    return {"env": dict(os.environ)}


@app.get("/health")
def health():
    # ok: environment-in-response
    return jsonify(status="ok", region=os.environ.get("REGION"))


def child_environment():
    # ok: environment-in-response
    return dict(os.environ)
