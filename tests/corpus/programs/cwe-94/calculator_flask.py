from collections import deque

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024
history = deque(maxlen=20)

# Words that must never appear in an expression
FORBIDDEN = ["import", "exec", "eval", "open", "os.", "sys", "subprocess", "lambda"]


def evaluate(expression: str):
    """Safely evaluate an arithmetic expression."""
    lowered = expression.lower()
    for word in FORBIDDEN:
        if word in lowered:
            raise ValueError("Expression contains forbidden words")
    return eval(expression, {"__builtins__": {}}, {})  # flaw: CWE-94


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
