import shutil
import uuid
from pathlib import Path
from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

UPLOADS = Path("uploads")
UPLOADS.mkdir(exist_ok=True)
app = FastAPI()
app.mount("/files", StaticFiles(directory=UPLOADS), name="files")


@app.post("/documents")
def upload(file: UploadFile = File(...)):
    target = UPLOADS / file.filename
    with target.open("wb") as out:  # flaw: CWE-434, CWE-22
        shutil.copyfileobj(file.file, out)
    return {"url": f"/files/{target.name}"}
