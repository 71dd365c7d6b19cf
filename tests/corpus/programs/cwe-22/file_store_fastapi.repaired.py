import os
import shutil
from pathlib import Path
from typing import List

from fastapi import Depends, FastAPI, File, HTTPException, UploadFile
from fastapi.responses import FileResponse
from fastapi.security import HTTPBearer

app = FastAPI()
bearer = HTTPBearer()
STORAGE = Path("storage").resolve()
STORAGE.mkdir(exist_ok=True)


class FileStore:
    def __init__(self, base: Path):
        self.base = base

    def _path(self, name: str) -> Path:
        candidate = (self.base / name).resolve()
        if not candidate.is_relative_to(self.base):
            raise HTTPException(status_code=400, detail="Invalid file name")
        return candidate

    def save(self, upload: UploadFile) -> str:
        target = self._path(os.path.basename(upload.filename))
        if target.suffix.lower() not in {".txt", ".pdf", ".png"}:
            raise HTTPException(status_code=415, detail="Type not allowed")
        with open(target, "wb") as out:
            shutil.copyfileobj(upload.file, out)
        return target.name

    def read(self, name: str) -> Path:
        target = self._path(name)
        if not target.exists():
            raise HTTPException(status_code=404, detail="Not found")
        return target

    def remove(self, name: str) -> None:
        target = self.read(name)
        target.unlink()


store = FileStore(STORAGE)


@app.post("/files", dependencies=[Depends(bearer)])
def upload(files: List[UploadFile] = File(...)):
    return {"saved": [store.save(f) for f in files]}


@app.get("/files/{name:path}", dependencies=[Depends(bearer)])
def download(name: str):
    return FileResponse(store.read(name))
