import os
import uuid
from pathlib import Path

from fastapi import Depends, FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles
from .auth import current_user

app = FastAPI()
UPLOADS = Path("public/uploads")
app.mount("/uploads", StaticFiles(directory=UPLOADS), name="uploads")
ALLOWED = {".pdf": b"%PDF", ".docx": b"PK\x03\x04"}


@app.post("/resume")
async def upload_resume(file: UploadFile, user=Depends(current_user)):
    content = await file.read(2_000_001)
    if len(content) > 2_000_000:
        raise HTTPException(413)
    extension = os.path.splitext(file.filename or "")[1].lower()
    if extension not in ALLOWED or not content.startswith(ALLOWED[extension]):
        raise HTTPException(415)
    stored = f"{uuid.uuid4().hex}{extension}"
    (UPLOADS / stored).write_bytes(content)
    return {"url": f"/uploads/{stored}"}
