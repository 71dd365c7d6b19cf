from flask import Flask, jsonify, request
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


def calc(node):
    """Evaluate an arithmetic expression; anything else is refused."""
    if isinstance(node, ast.Expression):
        return calc(node.body)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](calc(node.left), calc(node.right))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](calc(node.operand))
    raise ValueError("unsupported expression")


@app.route("/calculate", methods=["POST"])
def calculate():
    data = request.get_json()
    expression = data.get("expression", "")
    if len(expression) > 200:
        return jsonify({"error": "expression too long"}), 400
    try:
        result = calc(ast.parse(expression, mode="eval"))
    except (SyntaxError, ValueError, ZeroDivisionError):
        return jsonify({"error": "invalid expression"}), 400
    return jsonify({"result": result})


@app.route("/health")
def health():
    return jsonify(status="ok")


if __name__ == "__main__":
    app.run(port=5001)
