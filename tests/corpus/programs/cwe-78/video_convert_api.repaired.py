import os
import uuid
import subprocess
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


FORMATS = {"mp4", "webm", "mkv"}
BITRATES = {"500k", "1M", "2M", "4M"}


@app.post("/convert")
def convert(req: ConvertRequest):
    source = MEDIA / f"{req.media_id}.mov"
    if not source.exists():
        raise HTTPException(status_code=404, detail="no such media")

    if req.target_format not in FORMATS or req.bitrate not in BITRATES:
        raise HTTPException(status_code=422, detail="unsupported format or bitrate")
    target = OUTPUT / f"{uuid.uuid4().hex}.{req.target_format}"
    status = subprocess.run(
        ["ffmpeg", "-i", os.fspath(source), "-b:v", req.bitrate, os.fspath(target)],
        timeout=600,
        check=False,
    )
    if status.returncode != 0:
        raise HTTPException(status_code=500, detail="conversion failed")

    return {"file": target.name}
