import io
import zipfile
import pathlib
from fastapi import FastAPI, UploadFile, HTTPException

app = FastAPI()
TARGET = pathlib.Path("/srv/imports")


class ZipImporter:
    def __init__(self, target: pathlib.Path):
        self.target = target

    def import_bytes(self, data: bytes) -> list[str]:
        names = []
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                if info.is_dir():
                    continue
                content = archive.read(info.filename)  # flaw: CWE-409
                destination = self.target / info.filename
                destination.parent.mkdir(parents=True, exist_ok=True)
                destination.write_bytes(content)  # flaw: CWE-22
                names.append(info.filename)
        return names


@app.post("/import")
async def import_zip(file: UploadFile):
    data = await file.read(10 * 1024 * 1024)
    try:
        return {"files": ZipImporter(TARGET).import_bytes(data)}
    except zipfile.BadZipFile:
        raise HTTPException(status_code=400, detail="not a zip file")
