from flask import Flask, jsonify, request

app = Flask(__name__)
RULES = {"discount": "price * 0.9"}


class RuleEngine:
    def __init__(self, rules):
        self.rules = rules

    def add(self, name, expression):
        self.rules[name] = expression

    def apply(self, name, values):
        expression = self.rules[name]
        return eval(expression, {"__builtins__": {}}, values)  # flaw: CWE-94


engine = RuleEngine(RULES)


@app.put("/rules/<name>")
def put_rule(name):
    engine.add(name, request.get_json()["expression"])
    return "", 204


@app.post("/rules/<name>/apply")
def apply_rule(name):
    if name not in engine.rules:
        return jsonify(error="unknown rule"), 404
    return jsonify(result=engine.apply(name, request.get_json()))
