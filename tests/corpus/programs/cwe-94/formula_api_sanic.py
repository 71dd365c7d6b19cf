import ast
from sanic import Sanic
from sanic.response import json

app = Sanic("formula")


@app.post("/evaluate")
async def evaluate(request):
    expression = request.json.get("expression", "")
    return json({"value": eval(compile(expression, "<formula>", "eval"))})  # flaw: CWE-94
