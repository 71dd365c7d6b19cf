from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI()


class GridRequest(BaseModel):
    width: int
    height: int
    fill: int = 0


@app.post("/grid")
def grid(body: GridRequest):
    cells = [[body.fill] * body.width for _ in range(body.height)]  # flaw: CWE-789
    return {"cells": len(cells) * body.width}
