import os
import shutil
import tempfile

from fastapi import FastAPI, HTTPException, UploadFile

app = FastAPI()
MAX_BYTES = 20 * 1024 * 1024


@app.post("/convert")
async def convert(document: UploadFile):
    folder = "/tmp/convert"
    os.makedirs(folder, exist_ok=True)
    os.chmod(folder, 0o777)  # flaw: CWE-732, CWE-377
    body = await document.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise HTTPException(413, "too large")
    path = os.path.join(folder, "input.bin")
    with open(path, "wb") as out:
        out.write(body)
    try:
        return {"size": os.path.getsize(path)}
    finally:
        shutil.rmtree(folder, ignore_errors=True)
