import io
from fastapi import FastAPI, HTTPException, UploadFile
import joblib
import numpy as np
from safetensors.numpy import load as load_tensors

app = FastAPI()
MODELS = {}


@app.post("/models/{name}")
async def upload_model(name: str, file: UploadFile):
    data = await file.read(50_000_000)
    try:
        MODELS[name] = load_tensors(data)
    except Exception:
        raise HTTPException(400, "not a safetensors file")
    return {"ok": True}
