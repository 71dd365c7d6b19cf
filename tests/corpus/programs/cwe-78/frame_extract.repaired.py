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
    width, sep, height = target_size.partition("x")
    if not sep or not width.isdigit() or not height.isdigit():
        raise HTTPException(status_code=400, detail="target_size must look like 500x500")
    size = f"{int(width)}x{int(height)}"
    try:
        subprocess.run(["magick", str(source), "-coalesce", "-resize", size, str(workdir / "frame_%03d.png")], check=True, timeout=120)
        subprocess.run(["zip", str(output), *[p.name for p in workdir.glob("frame_*.png")]], cwd=workdir, check=True, timeout=120)
    except subprocess.CalledProcessError:
        raise HTTPException(status_code=500, detail="Extraction failed")
    return FileResponse(output, filename="frames.zip", background=BackgroundTask(shutil.rmtree, workdir, True))
