"""Spreadsheet-like formula evaluation service."""
import math

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class FormulaRequest(BaseModel):
    formula: str
    cells: dict[str, float] = {}


SAFE = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "pi": math.pi}


def evaluate(formula: str, cells: dict[str, float]) -> float:
    scope = dict(SAFE)
    scope.update(cells)
    expression = formula.lstrip("=").strip()
    return eval(expression, {"__builtins__": {}}, scope)  # flaw: CWE-95


@app.post("/evaluate")
def evaluate_formula(req: FormulaRequest):
    try:
        value = evaluate(req.formula, req.cells)
    except ZeroDivisionError:
        raise HTTPException(400, detail="division by zero")
    except Exception as e:
        raise HTTPException(500, detail=str(e))  # flaw: CWE-209
    return {"result": value}
