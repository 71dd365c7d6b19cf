"""Upload a scikit-learn model and ask it for predictions."""
import io
import uuid
from pathlib import Path

import joblib
from fastapi import FastAPI, HTTPException, UploadFile
from pydantic import BaseModel

app = FastAPI(title="Model host")
MODELS = {}
LIMIT = 50_000_000


class Rows(BaseModel):
    rows: list[list[float]]


@app.post("/models")
async def add_model(file: UploadFile):
    data = await file.read(LIMIT)
    model_id = uuid.uuid4().hex
    MODELS[model_id] = joblib.load(io.BytesIO(data))  # flaw: CWE-502
    return {"model": model_id, "name": Path(file.filename or "model").stem}


@app.post("/models/{model_id}/predict")
async def predict(model_id: str, body: Rows):
    if model_id not in MODELS:
        raise HTTPException(404, "no such model")
    return {"predictions": MODELS[model_id].predict(body.rows).tolist()}
