import shutil
import uuid
from pathlib import Path

from fastapi import APIRouter, Depends, HTTPException, UploadFile

from .security import current_user

router = APIRouter(prefix="/attachments", dependencies=[Depends(current_user)])
STORE = Path("public/attachments")
SUFFIXES = {".pdf", ".png", ".jpg"}


@router.get("")
def index() -> list[str]:
    return sorted(path.name for path in STORE.iterdir())


@router.post("", status_code=201)
def add(file: UploadFile) -> dict[str, str]:
    """Keep an attachment; it is served from /public."""
    if not file.filename:
        raise HTTPException(400, "a file name is needed")
    suffix = Path(file.filename).suffix.lower()
    if suffix not in SUFFIXES:
        raise HTTPException(415, "PDF, PNG and JPEG only")
    target = STORE / f"{uuid.uuid4().hex}{suffix}"
    with target.open("wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"name": target.name}
