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
    MODELS[name] = joblib.load(io.BytesIO(data))  # flaw: CWE-502
    return {"ok": True}
