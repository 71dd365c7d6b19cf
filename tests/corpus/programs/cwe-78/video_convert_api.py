import os
import uuid
from pathlib import Path

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()

MEDIA = Path("media")
OUTPUT = Path("converted")
OUTPUT.mkdir(exist_ok=True)


class ConvertRequest(BaseModel):
    media_id: int
    target_format: str
    bitrate: str = "1M"


@app.post("/convert")
def convert(req: ConvertRequest):
    source = MEDIA / f"{req.media_id}.mov"
    if not source.exists():
        raise HTTPException(status_code=404, detail="no such media")

    target = OUTPUT / f"{uuid.uuid4().hex}.{req.target_format}"
    status = os.system(f"ffmpeg -i {source} -b:v {req.bitrate} {target}")  # flaw: CWE-78
    if status != 0:
        raise HTTPException(status_code=500, detail="conversion failed")

    return {"file": target.name}
