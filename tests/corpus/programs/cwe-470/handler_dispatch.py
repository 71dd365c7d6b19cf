import importlib

from fastapi import Body, FastAPI, HTTPException

app = FastAPI()


@app.post("/export/{kind}")
def export(kind: str, rows: list[dict] = Body(...)):
    try:
        module = importlib.import_module(f"exporters.{kind}")  # flaw: CWE-470
    except ImportError:
        raise HTTPException(404, "unknown exporter")
    return {"data": module.export(rows)}
