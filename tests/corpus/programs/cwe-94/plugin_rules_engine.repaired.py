import ast
import json
import operator
from flask import Flask, jsonify, request
from flask_httpauth import HTTPTokenAuth

app = Flask(__name__)
auth = HTTPTokenAuth()
RULES = {}
OPS = {">": operator.gt, "<": operator.lt, "==": operator.eq}


class Rule:
    def __init__(self, name, condition):
        self.name = name
        self.condition = condition

    def applies(self, event):
        return OPS[self.condition["op"]](event.get(self.condition["field"]), self.condition["value"])


@app.put("/rules/<name>")
@auth.login_required
def put_rule(name):
    data = request.get_json()
    condition = data["condition"]
    if condition.get("op") not in OPS:
        return jsonify(error="unknown operator"), 400
    RULES[name] = Rule(name, condition)
    return jsonify(ok=True)


@app.post("/preview")
@auth.login_required
def preview():
    data = request.get_json()
    rule = Rule("preview", data["condition"])
    if data["condition"].get("op") not in OPS:
        return jsonify(error="unknown operator"), 400
    return jsonify(result=rule.applies(data["event"]))
