import asyncio
import os
import uuid

from fastapi import BackgroundTasks, FastAPI, HTTPException
from fastapi.responses import FileResponse
from pydantic import BaseModel

app = FastAPI()
SONGS = "songs"
os.makedirs(SONGS, exist_ok=True)
jobs: dict[str, str] = {}


class DownloadRequest(BaseModel):
    url: str
    format: str = "mp3"
    filename: str


async def run_download(job_id: str, req: DownloadRequest) -> None:
    output = os.path.join(SONGS, f"{req.filename}.{req.format}")
    process = await asyncio.create_subprocess_shell(
        f'yt-dlp -x --audio-format {req.format} -o "{output}" "{req.url}"',  # flaw: CWE-78
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, stderr = await process.communicate()
    jobs[job_id] = "done" if process.returncode == 0 else f"failed: {stderr.decode()}"


@app.post("/download")
async def download(req: DownloadRequest, background: BackgroundTasks):
    job_id = str(uuid.uuid4())
    jobs[job_id] = "running"
    background.add_task(run_download, job_id, req)
    return {"job_id": job_id}


@app.get("/jobs/{job_id}")
async def status(job_id: str):
    return {"status": jobs.get(job_id, "unknown")}


@app.get("/songs/{name:path}")
async def get_song(name: str):
    path = os.path.join(SONGS, name)
    if not os.path.exists(path):
        raise HTTPException(status_code=404, detail="Song not found")
    return FileResponse(path)  # flaw: CWE-22
