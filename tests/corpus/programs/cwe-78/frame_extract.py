import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from fastapi import FastAPI, File, Form, HTTPException, UploadFile
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

app = FastAPI(title="GIF frame extractor", version="1.0.0")


@app.post("/extract")
async def extract(
    gif: UploadFile = File(...),
    target_size: str = Form("500x500"),
    delay: int = Form(10),
    images: str = Form("frames"),
):
    workdir = Path(tempfile.mkdtemp(prefix="frames-"))
    source = workdir / "input.gif"
    with source.open("wb") as handle:
        shutil.copyfileobj(gif.file, handle)
    output = workdir / "out.zip"
    cmd = (
        f"magick {source} -coalesce -resize {target_size} {workdir}/frame_%03d.png "
        f"&& cd {workdir} && zip {output} frame_*.png"
    )
    try:
        subprocess.run(cmd, shell=True, check=True, timeout=120)  # flaw: CWE-78
    except subprocess.CalledProcessError:
        raise HTTPException(status_code=500, detail="Extraction failed")
    return FileResponse(output, filename="frames.zip", background=BackgroundTask(shutil.rmtree, workdir, True))
