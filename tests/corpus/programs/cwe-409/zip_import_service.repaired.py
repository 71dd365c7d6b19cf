import io
import zipfile
import pathlib
from fastapi import FastAPI, UploadFile, HTTPException

app = FastAPI()
TARGET = pathlib.Path("/srv/imports")
MAX_FILES = 500
MAX_TOTAL = 100 * 1024 * 1024


class ZipImporter:
    def __init__(self, target: pathlib.Path):
        self.target = target

    def import_bytes(self, data: bytes) -> list[str]:
        names = []
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MAX_FILES or sum(i.file_size for i in infos) > MAX_TOTAL:
                raise HTTPException(status_code=413, detail="archive too large")
            for info in infos:
                if info.is_dir():
                    continue
                destination = (self.target / info.filename).resolve()
                if not destination.is_relative_to(self.target.resolve()):
                    raise HTTPException(status_code=400, detail="bad entry")
                content = archive.read(info.filename)
                destination.parent.mkdir(parents=True, exist_ok=True)
                destination.write_bytes(content)
                names.append(info.filename)
        return names


@app.post("/import")
async def import_zip(file: UploadFile):
    data = await file.read(10 * 1024 * 1024)
    try:
        return {"files": ZipImporter(TARGET).import_bytes(data)}
    except zipfile.BadZipFile:
        raise HTTPException(status_code=400, detail="not a zip file")
