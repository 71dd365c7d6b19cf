import math

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class CalcRequest(BaseModel):
    expression: str


SAFE_NAMES = {name: getattr(math, name) for name in dir(math) if not name.startswith("_")}


def evaluate(expression: str):
    return eval(expression, {"__builtins__": {}}, SAFE_NAMES)  # flaw: CWE-95


@app.post("/calculate")
def calculate(req: CalcRequest):
    if len(req.expression) > 200:
        raise HTTPException(status_code=400, detail="too long")
    try:
        return {"result": evaluate(req.expression)}
    except (ValueError, SyntaxError, TypeError, ZeroDivisionError, NameError):
        raise HTTPException(status_code=400, detail="invalid expression")
