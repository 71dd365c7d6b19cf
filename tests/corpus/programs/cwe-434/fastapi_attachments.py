import shutil
from pathlib import Path

from fastapi import APIRouter, Depends, HTTPException, UploadFile

from .security import current_user

router = APIRouter(prefix="/attachments", dependencies=[Depends(current_user)])
STORE = Path("public/attachments")


@router.get("")
def index() -> list[str]:
    return sorted(path.name for path in STORE.iterdir())


@router.post("", status_code=201)
def add(file: UploadFile) -> dict[str, str]:
    """Keep an attachment; it is served from /public."""
    if not file.filename:
        raise HTTPException(400, "a file name is needed")
    target = STORE / Path(file.filename).name
    with target.open("wb") as out:  # flaw: CWE-434
        shutil.copyfileobj(file.file, out)
    return {"name": target.name}
