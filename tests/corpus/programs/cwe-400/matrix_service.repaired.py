from fastapi import FastAPI
from pydantic import BaseModel, Field
import numpy as np

app = FastAPI()


class MatrixRequest(BaseModel):
    rows: int = Field(gt=0, le=500)
    cols: int = Field(gt=0, le=500)


@app.post("/random")
def random_matrix(body: MatrixRequest):
    values = np.random.rand(body.rows, body.cols)
    return {"values": values.tolist()}


@app.get("/primes")
def primes(n: int):
    n = min(n, 10_000)
    return [k for k in range(2, n) if all(k % d for d in range(2, int(k ** 0.5) + 1))]
