from fastapi import FastAPI, Query
from pydantic import BaseModel, Field

app = FastAPI()


class GridRequest(BaseModel):
    width: int = Field(gt=0, le=1000)
    height: int = Field(gt=0, le=1000)
    fill: int = 0


@app.post("/grid")
def grid(body: GridRequest):
    cells = [[body.fill] * body.width for _ in range(body.height)]
    return {"cells": len(cells) * body.width}
