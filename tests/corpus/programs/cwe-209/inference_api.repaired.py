from contextlib import asynccontextmanager
import logging

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field
from transformers import pipeline

logger = logging.getLogger("inference")
models = {}

REVISION = "af0f99bbd5b5e4d9e0b1b5a5d5d4f6c9b2a1c3e4"


@asynccontextmanager
async def lifespan(app: FastAPI):
    models["sentiment"] = pipeline("sentiment-analysis", model="acme/sentiment-small", revision=REVISION)
    yield
    models.clear()


app = FastAPI(lifespan=lifespan)


class Texts(BaseModel):
    texts: list[str] = Field(max_length=32)


@app.post("/predict")
def predict(body: Texts):
    try:
        return {"predictions": models["sentiment"](body.texts)}
    except Exception as exc:
        logger.exception("prediction failed")
        raise HTTPException(status_code=500, detail="Prediction failed") from exc
