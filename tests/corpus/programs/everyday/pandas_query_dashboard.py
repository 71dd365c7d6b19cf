import pandas as pd
from flask import Flask, abort, request

app = Flask(__name__)
SALES = pd.read_parquet("sales.parquet")
COLUMNS = {"region", "product", "month"}


@app.get("/sales")
def sales():
    condition = request.args.get("filter", "amount > 0")
    frame = SALES.query(condition, engine="python")  # flaw: CWE-94, CWE-95
    return frame.head(200).to_json(orient="records"), 200, {"Content-Type": "application/json"}
