import pandas as pd
from fastapi import FastAPI, HTTPException

app = FastAPI()
df = pd.read_parquet("sales.parquet")

COLUMNS = {"region", "product", "amount", "year"}
OPS = {
    "eq": lambda s, v: s == v,
    "gt": lambda s, v: s > v,
    "lt": lambda s, v: s < v,
}


@app.get("/columns")
def columns():
    return list(df.columns)


@app.get("/filter")
def filter_rows(column: str, op: str, value: float, limit: int = 50):
    """Filter by one column, e.g. column=amount&op=gt&value=100."""
    if column not in COLUMNS or op not in OPS:
        raise HTTPException(400, "bad filter")
    rows = df[OPS[op](df[column], value)]
    return rows.head(limit).to_dict("records")


@app.get("/summary/{region}")
def summary(region: str):
    part = df[df["region"] == region]
    return {"region": region, "total": float(part["amount"].sum()), "rows": len(part)}
