import os
from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import FileResponse
from sqlalchemy.orm import Session
from .auth import get_current_user
from .db import get_db
from .models import Document

app = FastAPI()


@app.get("/documents/{doc_id}/download")
def download(doc_id: int, db: Session = Depends(get_db), current_user=Depends(get_current_user)):
    doc = db.query(Document).filter(Document.id == doc_id, Document.owner_id == current_user.id).first()
    if not doc:
        raise HTTPException(status_code=404)
    return FileResponse(doc.path, filename=doc.title)
