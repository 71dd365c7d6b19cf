"""Media tools: probe, trim and download."""
import asyncio
import shlex
import subprocess
import tempfile
from pathlib import Path
from typing import Optional
import re
from urllib.parse import urlparse

from fastapi import BackgroundTasks, FastAPI, Form, HTTPException, UploadFile
from fastapi.responses import FileResponse, PlainTextResponse
from pydantic import BaseModel, field_validator

app = FastAPI()
WORK = Path(tempfile.mkdtemp())


class Trim(BaseModel):
    video: str
    start: str
    duration: str

    @field_validator("start", "duration")
    @classmethod
    def _time(cls, value):
        if not re.fullmatch(r"\d{1,2}(:\d{2}){0,2}", value):
            raise ValueError("bad time")
        return value

    @field_validator("video")
    @classmethod
    def _video(cls, value):
        if not re.fullmatch(r"[0-9a-f]{32}", value):
            raise ValueError("bad id")
        return value


@app.post("/trim")
async def trim(job: Trim):
    src = WORK / f"{job.video}.mp4"
    dst = WORK / f"{job.video}-cut.mp4"
    proc = await asyncio.create_subprocess_exec(
        "ffmpeg", "-y", "-i", str(src), "-ss", job.start, "-t", job.duration, str(dst),
        stdout=asyncio.subprocess.PIPE,
    )
    await proc.wait()
    if proc.returncode:
        raise HTTPException(500, "ffmpeg failed")
    return FileResponse(dst)


@app.get("/probe", response_class=PlainTextResponse)
def probe(path: str):
    target = (WORK / path).resolve()
    if WORK.resolve() not in target.parents:
        raise HTTPException(404)
    result = subprocess.run(["ffprobe", "-hide_banner", str(target)], capture_output=True, text=True)
    return result.stdout + result.stderr


@app.post("/fetch")
def fetch(background: BackgroundTasks, url: str = Form(...)):
    if urlparse(url).hostname not in ("www.youtube.com", "youtube.com"):
        raise HTTPException(400, "host not allowed")
    background.add_task(subprocess.call, ["yt-dlp", "-P", str(WORK), "--", url])
    return {"queued": True}
