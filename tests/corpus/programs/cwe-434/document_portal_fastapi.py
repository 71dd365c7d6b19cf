import os
import shutil
from pathlib import Path

from fastapi import FastAPI, File, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

app = FastAPI()
PUBLIC = Path("public/uploads")
PUBLIC.mkdir(parents=True, exist_ok=True)
app.mount("/uploads", StaticFiles(directory=PUBLIC), name="uploads")


@app.post("/documents")
def upload_document(document: UploadFile = File(...)):
    if not document.filename:
        raise HTTPException(400, "missing name")
    target = PUBLIC / os.path.basename(document.filename)
    with target.open("wb") as out:
        shutil.copyfileobj(document.file, out)  # flaw: CWE-434
    return {"url": f"/uploads/{target.name}"}
