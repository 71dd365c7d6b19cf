import os
import shutil
from pathlib import Path

from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles
from uuid import uuid4

app = FastAPI()
PUBLIC = Path("public/uploads")
PUBLIC.mkdir(parents=True, exist_ok=True)
app.mount("/uploads", StaticFiles(directory=PUBLIC), name="uploads")
SUFFIXES = {".pdf", ".docx"}


@app.post("/documents")
def upload_document(document: UploadFile = File(...)):
    if not document.filename:
        raise HTTPException(400, "missing name")
    suffix = Path(document.filename).suffix.lower()
    if suffix not in SUFFIXES:
        raise HTTPException(415, "only PDF and Word documents")
    target = PUBLIC / (uuid4().hex + suffix)
    with target.open("wb") as out:
        shutil.copyfileobj(document.file, out)
    return {"url": f"/uploads/{target.name}"}
