import ast
import operator
from collections import deque

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024
history = deque(maxlen=20)

OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


def _eval_node(node):
    if isinstance(node, ast.Expression):
        return _eval_node(node.body)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_eval_node(node.operand))
    if isinstance(node, ast.BinOp):
        left, right = _eval_node(node.left), _eval_node(node.right)
        if isinstance(node.op, ast.Pow):
            if abs(right) > 64 or abs(left) > 10**6:
                raise ValueError("Exponent too large")
            return left**right
        if type(node.op) in OPERATORS:
            return OPERATORS[type(node.op)](left, right)
    raise ValueError("Unsupported expression")


def evaluate(expression: str):
    """Evaluate an arithmetic expression by walking its syntax tree."""
    if len(expression) > 200:
        raise ValueError("Expression too long")
    return _eval_node(ast.parse(expression, mode="eval"))


@app.post("/calculate")
def calculate():
    data = request.get_json(silent=True) or {}
    expression = data.get("expression")
    if not isinstance(expression, str) or not expression.strip():
        return jsonify({"error": "expression is required"}), 400
    try:
        result = evaluate(expression.strip())
    except ZeroDivisionError:
        return jsonify({"error": "division by zero"}), 400
    except Exception:
        return jsonify({"error": "invalid expression"}), 400
    history.append({"expression": expression, "result": str(result)})
    return jsonify({"result": result})


@app.get("/history")
def get_history():
    return jsonify(list(history))


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000)
