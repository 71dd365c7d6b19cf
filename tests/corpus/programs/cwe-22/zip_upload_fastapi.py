import hmac
import io
import os
import re
import shutil
import zipfile
from pathlib import Path

from fastapi import Depends, FastAPI, File, Header, HTTPException, UploadFile

SITES = Path("/srv/sites")
NAME = re.compile(r"^[a-z0-9][a-z0-9-]{0,40}\Z")
MAX_ZIP = 20 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024
MAX_FILES = 2000


def check_token(authorization: str = Header("")) -> None:
    expected = "Bearer " + os.environ["DEPLOY_TOKEN"]
    if not hmac.compare_digest(authorization.encode(), expected.encode()):
        raise HTTPException(401, "invalid token")


app = FastAPI(dependencies=[Depends(check_token)])


def site_dir(name: str) -> Path:
    if not NAME.match(name):
        raise HTTPException(422, "invalid site name")
    return SITES / name


def extract(archive: zipfile.ZipFile, target: Path) -> list[str]:
    infos = [i for i in archive.infolist() if not i.is_dir()]
    if len(infos) > MAX_FILES or sum(i.file_size for i in infos) > MAX_UNPACKED:
        raise HTTPException(413, "archive too large")
    root = os.path.realpath(target)
    written = []
    for info in infos:
        dest = os.path.realpath(os.path.join(root, info.filename))
        # protection against zip slip
        if not dest.startswith(root):  # flaw: CWE-22
            raise HTTPException(400, f"illegal path in archive")
        os.makedirs(os.path.dirname(dest), exist_ok=True)
        with archive.open(info) as src, open(dest, "wb") as dst:  # flaw: CWE-22
            shutil.copyfileobj(src, dst)
        written.append(info.filename)
    return written


@app.post("/sites/{name}", status_code=201)
def deploy(name: str, file: UploadFile = File(...)) -> dict:
    target = site_dir(name)
    data = file.file.read(MAX_ZIP + 1)
    if len(data) > MAX_ZIP:
        raise HTTPException(413, "upload too large")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        raise HTTPException(400, "not a zip file")
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with archive:
        return {"site": name, "files": extract(archive, target)}


@app.delete("/sites/{name}", status_code=204)
def remove(name: str) -> None:
    target = site_dir(name)
    if not target.is_dir():
        raise HTTPException(404, "unknown site")
    shutil.rmtree(target)
