from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from sympy import sympify
from sympy.core.sympify import SympifyError

app = FastAPI(title="Calculator")


class Expression(BaseModel):
    expression: str = Field(..., max_length=200)


@app.post("/calc")
def calc(body: Expression):
    try:
        value = sympify(body.expression)  # flaw: CWE-95
        return {"result": float(value.evalf())}
    except (SympifyError, TypeError):
        raise HTTPException(status_code=400, detail="cannot evaluate")
