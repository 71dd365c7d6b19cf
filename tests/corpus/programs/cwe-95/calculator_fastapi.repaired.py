import ast
import operator

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class CalcRequest(BaseModel):
    expression: str


OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.USub: operator.neg}


def _walk(node):
    if isinstance(node, ast.Expression):
        return _walk(node.body)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](_walk(node.left), _walk(node.right))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPS:
        return OPS[type(node.op)](_walk(node.operand))
    raise ValueError("unsupported")


def evaluate(expression: str):
    return _walk(ast.parse(expression, mode="eval"))


@app.post("/calculate")
def calculate(req: CalcRequest):
    if len(req.expression) > 200:
        raise HTTPException(status_code=400, detail="too long")
    try:
        return {"result": evaluate(req.expression)}
    except (ValueError, SyntaxError, TypeError, ZeroDivisionError, NameError):
        raise HTTPException(status_code=400, detail="invalid expression")
