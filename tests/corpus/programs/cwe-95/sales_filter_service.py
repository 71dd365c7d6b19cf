import pandas as pd
from fastapi import FastAPI, HTTPException

app = FastAPI()
df = pd.read_parquet("sales.parquet")


@app.get("/columns")
def columns():
    return list(df.columns)


@app.get("/filter")
def filter_rows(expr: str, limit: int = 50):
    """Filter with a pandas expression, e.g. amount > 100 and region == 'EU'."""
    try:
        rows = df.query(expr, engine="python")  # flaw: CWE-95
    except Exception as exc:
        raise HTTPException(400, "bad filter") from exc
    return rows.head(limit).to_dict("records")


@app.get("/summary/{region}")
def summary(region: str):
    part = df[df["region"] == region]
    return {"region": region, "total": float(part["amount"].sum()), "rows": len(part)}
