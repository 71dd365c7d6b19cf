import ast
import operator
from flask import Flask, jsonify, request

app = Flask(__name__)
RULES = {"discount": "price * 0.9"}
OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def evaluate(node, values):
    if isinstance(node, ast.Expression):
        return evaluate(node.body, values)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](evaluate(node.left, values), evaluate(node.right, values))
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name) and node.id in values:
        return values[node.id]
    raise ValueError("not allowed")


class RuleEngine:
    def __init__(self, rules):
        self.rules = rules

    def add(self, name, expression):
        self.rules[name] = expression

    def apply(self, name, values):
        expression = self.rules[name]
        return evaluate(ast.parse(expression, mode="eval"), values)


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
