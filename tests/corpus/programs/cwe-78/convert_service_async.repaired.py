import asyncio
import pathlib
import uuid

from fastapi import FastAPI, File, Form, HTTPException, UploadFile
from fastapi.responses import FileResponse

app = FastAPI()
WORK = pathlib.Path("/var/lib/convert")
WORK.mkdir(parents=True, exist_ok=True)
ALLOWED_FORMATS = {"png", "jpg", "webp", "gif"}
MAX_BYTES = 20 * 1024 * 1024


async def run_convert(src: pathlib.Path, dst: pathlib.Path, size: str) -> None:
    proc = await asyncio.create_subprocess_exec(
        "convert",
        str(src),
        "-resize",
        size,
        str(dst),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, err = await proc.communicate()
    if proc.returncode != 0:
        raise HTTPException(status_code=422, detail="conversion failed")


@app.post("/convert")
async def convert_image(
    image: UploadFile = File(...),
    target_format: str = Form("png"),
    width: int = Form(800, gt=0, le=8000),
    height: int = Form(600, gt=0, le=8000),
):
    if target_format not in ALLOWED_FORMATS:
        raise HTTPException(status_code=400, detail="unsupported format")
    data = await image.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise HTTPException(status_code=413, detail="file too large")
    name = uuid.uuid4().hex
    src = WORK / f"{name}.in"
    dst = WORK / f"{name}.{target_format}"
    src.write_bytes(data)
    await run_convert(src, dst, f"{width}x{height}")
    return FileResponse(dst)
