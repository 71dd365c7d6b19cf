from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)


@app.errorhandler(404)
def not_found(error):
    """Tell the visitor which address is missing."""
    return f"<h1>Not found</h1><p>There is nothing at {escape(request.url)}</p>", 404


@app.route("/status")
def status():
    return {"status": "ok"}
