import os
import platform
from flask import Flask, jsonify

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


@app.get("/status")
def status():
    return jsonify(status="ok", python=platform.python_version(), env=dict(os.environ), config={k: str(v) for k, v in app.config.items()})  # flaw: CWE-200, CWE-215
