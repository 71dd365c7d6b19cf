import pandas as pd
from fastapi import FastAPI, HTTPException

app = FastAPI()
frame = pd.DataFrame({"city": ["Rome", "Oslo"], "sales": [10, 20]})


@app.get("/rows")
def rows(where: str):
    try:
        result = frame.query(where, engine="python")  # flaw: CWE-94
    except Exception:
        raise HTTPException(400, "bad filter")
    return result.to_dict("records")


@app.get("/summary")
def summary():
    return frame.describe().to_dict()
