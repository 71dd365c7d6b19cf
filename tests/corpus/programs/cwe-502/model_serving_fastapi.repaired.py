import io
import uuid

import torch
from fastapi import FastAPI, File, HTTPException, UploadFile
from pydantic import BaseModel, Field
from torch import nn

app = FastAPI(title="Model server")
MAX_BYTES = 10 * 1024 * 1024
MAX_MODELS = 50


class MLP(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(16, 64), nn.ReLU(), nn.Linear(64, 4))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.layers(x)


class PredictRequest(BaseModel):
    features: list[float] = Field(min_length=16, max_length=16)


class ModelRegistry:
    """Keeps the uploaded models in memory."""

    def __init__(self) -> None:
        self._models: dict[str, MLP] = {}

    def add(self, raw: bytes) -> str:
        if len(self._models) >= MAX_MODELS:
            raise HTTPException(status_code=409, detail="Too many models")
        # weights_only restricts the unpickler to tensors and plain containers
        try:
            state = torch.load(io.BytesIO(raw), map_location="cpu", weights_only=True)
        except Exception:
            raise HTTPException(status_code=400, detail="Not a valid weights file")
        if not isinstance(state, dict) or not all(torch.is_tensor(v) for v in state.values()):
            raise HTTPException(status_code=400, detail="Expected a state dict")
        model = MLP()
        try:
            model.load_state_dict(state)
        except RuntimeError:
            raise HTTPException(status_code=400, detail="Weights do not fit the model")
        model.eval()
        model_id = uuid.uuid4().hex
        self._models[model_id] = model
        return model_id

    def get(self, model_id: str) -> MLP:
        try:
            return self._models[model_id]
        except KeyError:
            raise HTTPException(status_code=404, detail="Unknown model")


registry = ModelRegistry()


@app.post("/models", status_code=201)
async def upload_model(file: UploadFile = File(...)) -> dict[str, str]:
    raw = await file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise HTTPException(status_code=413, detail="File too large")
    return {"id": registry.add(raw)}


@app.post("/models/{model_id}/predict")
def predict(model_id: str, req: PredictRequest) -> dict[str, list[float]]:
    model = registry.get(model_id)
    with torch.no_grad():
        logits = model(torch.tensor([req.features], dtype=torch.float32))
    return {"probabilities": torch.softmax(logits, dim=1)[0].tolist()}
