import importlib

from fastapi import Body, FastAPI, HTTPException

app = FastAPI()
EXPORTERS = {"csv": "exporters.csv", "xlsx": "exporters.xlsx"}


@app.post("/export/{kind}")
def export(kind: str, rows: list[dict] = Body(...)):
    if kind not in EXPORTERS:
        raise HTTPException(404, "unknown exporter")
    module = importlib.import_module(EXPORTERS[kind])
    return {"data": module.export(rows)}
