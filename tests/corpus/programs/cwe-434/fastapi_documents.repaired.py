import shutil
import uuid
from pathlib import Path
from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

UPLOADS = Path("uploads")
UPLOADS.mkdir(exist_ok=True)
app = FastAPI()
app.mount("/files", StaticFiles(directory=UPLOADS), name="files")
ALLOWED = {".pdf", ".docx", ".txt"}


@app.post("/documents")
def upload(file: UploadFile = File(...)):
    suffix = Path(file.filename or "").suffix.lower()
    if suffix not in ALLOWED:
        raise HTTPException(400, "type not allowed")
    target = UPLOADS / f"{uuid.uuid4().hex}{suffix}"
    with target.open("wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"url": f"/files/{target.name}"}
