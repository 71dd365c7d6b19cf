from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024


def depth_sum(node, depth=0):
    """Adds all numbers in a nested document."""
    if depth > 50:
        raise ValueError("nested too deeply")
    if isinstance(node, dict):
        return sum(depth_sum(value, depth + 1) for value in node.values())
    if isinstance(node, list):
        return sum(depth_sum(value, depth + 1) for value in node)
    return node if isinstance(node, (int, float)) else 0


@app.post("/sum")
def total():
    try:
        return jsonify(total=depth_sum(request.get_json()))
    except ValueError:
        return jsonify(error="nested too deeply"), 400
