from pathlib import Path
import shutil
import uuid

from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.responses import FileResponse

app = FastAPI(title="File box")
ROOT = Path("/srv/filebox")
ROOT.mkdir(parents=True, exist_ok=True)


@app.post("/files")
async def upload(file: UploadFile = File(...)):
    target = ROOT / file.filename
    with target.open("wb") as out:  # flaw: CWE-22, CWE-434
        shutil.copyfileobj(file.file, out)
    return {"stored": file.filename}


@app.get("/files/{name:path}")
async def download(name: str):
    path = ROOT / name
    if not path.exists():
        raise HTTPException(404)
    return FileResponse(path)  # flaw: CWE-22


@app.delete("/files/{name:path}")
async def remove(name: str):
    (ROOT / name).unlink(missing_ok=True)  # flaw: CWE-22
    return {"deleted": name}
