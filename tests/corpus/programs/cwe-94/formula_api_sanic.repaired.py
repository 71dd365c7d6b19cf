import ast
from sanic import Sanic
from sanic.response import json

app = Sanic("formula")


@app.post("/evaluate")
async def evaluate(request):
    expression = request.json.get("expression", "")
    try:
        return json({"value": ast.literal_eval(expression)})
    except (ValueError, SyntaxError):
        return json({"error": "not a literal"}, status=400)
