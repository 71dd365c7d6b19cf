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
        return bool(eval(self.condition, {}, {"event": event}))


@app.put("/rules/<name>")
@auth.login_required
def put_rule(name):
    data = request.get_json()
    RULES[name] = Rule(name, data["condition"])
    return jsonify(ok=True)


@app.post("/preview")
@auth.login_required
def preview():
    data = request.get_json()
    result = eval(data["condition"], {"__builtins__": {}}, {"event": data["event"]})  # flaw: CWE-94
    return jsonify(result=bool(result))
