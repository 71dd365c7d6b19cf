import pandas as pd
from flask import Flask, abort, request

app = Flask(__name__)
SALES = pd.read_parquet("sales.parquet")
COLUMNS = {"region", "product", "month"}


@app.get("/sales")
def sales():
    column = request.args.get("column", "region")
    if column not in COLUMNS:
        abort(400)
    frame = SALES[SALES[column] == request.args.get("value", "")]
    return frame.head(200).to_json(orient="records"), 200, {"Content-Type": "application/json"}
