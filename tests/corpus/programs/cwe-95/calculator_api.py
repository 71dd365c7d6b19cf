from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/calculate", methods=["POST"])
def calculate():
    data = request.get_json()
    expression = data.get("expression", "")
    if len(expression) > 200:
        return jsonify({"error": "expression too long"}), 400
    try:
        # No builtins, so this is safe
        result = eval(expression, {"__builtins__": {}}, {})  # flaw: CWE-95
    except Exception:
        return jsonify({"error": "invalid expression"}), 400
    return jsonify({"result": result})


@app.route("/health")
def health():
    return jsonify(status="ok")


if __name__ == "__main__":
    app.run(port=5001)
