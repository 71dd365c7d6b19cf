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


@app.post("/trim")
async def trim(job: Trim):
    src = WORK / f"{job.video}.mp4"
    dst = WORK / f"{job.video}-cut.mp4"
    proc = await asyncio.create_subprocess_shell(  # flaw: CWE-78
        f"ffmpeg -y -i {src} -ss {job.start} -t {job.duration} {dst}",
        stdout=asyncio.subprocess.PIPE,
    )
    await proc.wait()
    if proc.returncode:
        raise HTTPException(500, "ffmpeg failed")
    return FileResponse(dst)


@app.get("/probe", response_class=PlainTextResponse)
def probe(path: str):
    result = subprocess.run(["bash", "-c", f"ffprobe -hide_banner {path} 2>&1"], capture_output=True, text=True)  # flaw: CWE-78
    return result.stdout + result.stderr


@app.post("/fetch")
def fetch(background: BackgroundTasks, url: str = Form(...)):
    background.add_task(subprocess.call, f"yt-dlp -P {WORK} {url}", shell=True)  # flaw: CWE-78
    return {"queued": True}
