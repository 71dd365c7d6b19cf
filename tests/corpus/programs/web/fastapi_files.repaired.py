from pathlib import Path
import shutil
import uuid

from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.responses import FileResponse

app = FastAPI(title="File box")
ROOT = Path("/srv/filebox")
ROOT.mkdir(parents=True, exist_ok=True)
ALLOWED = {".png", ".jpg", ".pdf", ".txt"}
MAX_BYTES = 10 * 1024 * 1024


@app.post("/files")
async def upload(file: UploadFile = File(...)):
    suffix = Path(file.filename or "").suffix.lower()
    if suffix not in ALLOWED:
        raise HTTPException(415, "file type not allowed")
    name = f"{uuid.uuid4().hex}{suffix}"
    size = 0
    with (ROOT / name).open("wb") as out:
        while chunk := await file.read(64 * 1024):
            size += len(chunk)
            if size > MAX_BYTES:
                out.close()
                (ROOT / name).unlink()
                raise HTTPException(413, "too large")
            out.write(chunk)
    return {"stored": name}


@app.get("/files/{name:path}")
async def download(name: str):
    path = (ROOT / name).resolve()
    if not path.is_relative_to(ROOT.resolve()) or not path.is_file():
        raise HTTPException(404)
    return FileResponse(path)


@app.delete("/files/{name:path}")
async def remove(name: str):
    path = (ROOT / name).resolve()
    if ROOT.resolve() not in path.parents:
        raise HTTPException(404)
    path.unlink(missing_ok=True)
    return {"deleted": name}
