import pandas as pd
from fastapi import FastAPI, HTTPException

app = FastAPI()
frame = pd.DataFrame({"city": ["Rome", "Oslo"], "sales": [10, 20]})
OPERATIONS = {"eq": "__eq__", "gt": "__gt__", "lt": "__lt__"}


@app.get("/rows")
def rows(column: str, operation: str, value: str):
    if column not in frame.columns or operation not in OPERATIONS:
        raise HTTPException(400, "bad filter")
    typed = frame[column].dtype.type(value)
    mask = getattr(frame[column], OPERATIONS[operation])(typed)
    return frame[mask].to_dict("records")


@app.get("/summary")
def summary():
    return frame.describe().to_dict()
