from fastapi import FastAPI
from pydantic import BaseModel, Field
import numpy as np

app = FastAPI()


class MatrixRequest(BaseModel):
    rows: int
    cols: int


@app.post("/random")
def random_matrix(body: MatrixRequest):
    values = np.random.rand(body.rows, body.cols)  # flaw: CWE-400, CWE-789
    return {"values": values.tolist()}


@app.get("/primes")
def primes(n: int):
    return [k for k in range(2, n) if all(k % d for d in range(2, int(k ** 0.5) + 1))]  # flaw: CWE-400
