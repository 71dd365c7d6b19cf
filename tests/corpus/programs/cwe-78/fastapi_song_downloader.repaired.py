import asyncio
import os
import re
import shutil
import uuid
from enum import Enum
from pathlib import Path
from urllib.parse import urlparse

from fastapi import BackgroundTasks, FastAPI, HTTPException
from fastapi.responses import FileResponse
from pydantic import BaseModel, field_validator

app = FastAPI()
SONGS = Path("songs").resolve()
os.makedirs(SONGS, exist_ok=True)
ALLOWED_HOSTS = {"www.youtube.com", "youtube.com", "youtu.be", "soundcloud.com"}
YT_DLP = shutil.which("yt-dlp") or "/usr/bin/yt-dlp"
jobs: dict[str, str] = {}


class AudioFormat(str, Enum):
    mp3 = "mp3"
    opus = "opus"


class DownloadRequest(BaseModel):
    url: str
    format: AudioFormat = AudioFormat.mp3

    @field_validator("url")
    @classmethod
    def check_url(cls, value: str) -> str:
        parsed = urlparse(value)
        if parsed.scheme != "https" or parsed.hostname not in ALLOWED_HOSTS:
            raise ValueError("URL is not allowed")
        return value


async def run_download(job_id: str, req: DownloadRequest) -> None:
    output = SONGS / f"{job_id}.%(ext)s"
    process = await asyncio.create_subprocess_exec(
        YT_DLP, "-x", "--max-filesize", "50M", "--audio-format", req.format.value, "-o", str(output), "--", req.url,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await asyncio.wait_for(process.wait(), timeout=300)
    except asyncio.TimeoutError:
        process.kill()
    jobs[job_id] = "done" if process.returncode == 0 else "failed"


@app.post("/download")
async def download(req: DownloadRequest, background: BackgroundTasks):
    job_id = uuid.uuid4().hex
    jobs[job_id] = "running"
    background.add_task(run_download, job_id, req)
    return {"job_id": job_id}


@app.get("/jobs/{job_id}")
async def status(job_id: str):
    return {"status": jobs.get(job_id, "unknown")}


@app.get("/songs/{name}")
async def get_song(name: str):
    if not re.fullmatch(r"[0-9a-f]{32}\.(mp3|opus)", name):
        raise HTTPException(status_code=404, detail="Song not found")
    path = SONGS / name
    if not path.is_file():
        raise HTTPException(status_code=404, detail="Song not found")
    return FileResponse(path)
