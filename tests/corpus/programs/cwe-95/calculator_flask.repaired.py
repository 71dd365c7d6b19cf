from flask import Flask, request, jsonify
import ast
import operator

app = Flask(__name__)

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def _evaluate(node):
    if isinstance(node, ast.Expression):
        return _evaluate(node.body)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_evaluate(node.left), _evaluate(node.right))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_evaluate(node.operand))
    raise ValueError("Unsupported expression")


def calculate(expression: str) -> float:
    if len(expression) > 200:
        raise ValueError("Expression too long")
    return _evaluate(ast.parse(expression, mode="eval"))


@app.route("/calculator", methods=["POST"])
def calculator():
    data = request.get_json(silent=True)
    if not data or "expression" not in data:
        return jsonify({"error": "expression is required"}), 400
    try:
        result = calculate(data["expression"])
    except Exception:
        return jsonify({"error": "Invalid expression"}), 400
    return jsonify({"result": str(result)})


if __name__ == "__main__":
    app.run(port=5000)
