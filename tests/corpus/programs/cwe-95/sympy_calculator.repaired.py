from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from simpleeval import simple_eval, InvalidExpression

app = FastAPI(title="Calculator")


class Expression(BaseModel):
    expression: str = Field(..., max_length=200)


@app.post("/calc")
def calc(body: Expression):
    try:
        return {"result": float(simple_eval(body.expression))}
    except (InvalidExpression, TypeError, ValueError, SyntaxError):
        raise HTTPException(status_code=400, detail="cannot evaluate")
