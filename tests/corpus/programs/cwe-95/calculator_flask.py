from flask import Flask, request, jsonify
import math

app = Flask(__name__)

ALLOWED = {k: v for k, v in vars(math).items() if not k.startswith("_")}


def calculate(expression: str) -> float:
    """Evaluate a mathematical expression safely with a restricted namespace."""
    return eval(expression, {"__builtins__": {}}, ALLOWED)  # flaw: CWE-95


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
