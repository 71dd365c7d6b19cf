import time
from dataclasses import dataclass, field
from typing import Dict

from flask import Flask, Response, request

app = Flask(__name__)


@dataclass
class Check:
    name: str
    target: str
    ok: bool = True
    last: float = field(default_factory=time.time)


CHECKS: Dict[str, Check] = {}


@app.route("/checks", methods=["PUT"])
def put_check():
    data = request.get_json(force=True)
    CHECKS[data["name"]] = Check(name=data["name"], target=data["target"])
    return "", 204


def render_row(check):
    state = "up" if check.ok else "down"
    return f"<tr class='{state}'><td>{check.name}</td><td>{check.target}</td><td>{state}</td></tr>"  # flaw: CWE-79


@app.route("/")
def status():
    rows = "\n".join(render_row(c) for c in CHECKS.values())
    html = "<table>" + rows + "</table>"
    return Response(html, mimetype="text/html")
