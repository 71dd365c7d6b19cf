"""Spreadsheet-like formula evaluation service."""
import ast
import math
import operator

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class FormulaRequest(BaseModel):
    formula: str
    cells: dict[str, float] = {}


SAFE = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "pi": math.pi}
OPS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def _walk(node, names):
    if isinstance(node, ast.Expression):
        return _walk(node.body, names)
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name) and node.id in names:
        return names[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](_walk(node.left, names), _walk(node.right, names))
    if isinstance(node, ast.UnaryOp) and type(node.op) in OPS:
        return OPS[type(node.op)](_walk(node.operand, names))
    raise ValueError("unsupported expression")


def evaluate(formula: str, cells: dict[str, float]) -> float:
    scope = dict(SAFE)
    scope.update(cells)
    expression = formula.lstrip("=").strip()
    if len(expression) > 200:
        raise ValueError("formula too long")
    return _walk(ast.parse(expression, mode="eval"), scope)


@app.post("/evaluate")
def evaluate_formula(req: FormulaRequest):
    try:
        value = evaluate(req.formula, req.cells)
    except ZeroDivisionError:
        raise HTTPException(400, detail="division by zero")
    except Exception as e:
        raise HTTPException(400, detail="invalid formula") from e
    return {"result": value}
