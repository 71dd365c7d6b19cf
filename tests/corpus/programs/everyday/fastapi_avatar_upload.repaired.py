import shutil
import uuid
from pathlib import Path

from fastapi import Depends, FastAPI, File, HTTPException, UploadFile

from .security import current_user

app = FastAPI()
AVATARS = Path("static/avatars")
KINDS = {"image/png": ".png", "image/jpeg": ".jpg"}


@app.post("/me/avatar")
async def upload_avatar(picture: UploadFile = File(...), user=Depends(current_user)):
    if picture.content_type not in KINDS:
        raise HTTPException(415, "PNG or JPEG, please")
    AVATARS.mkdir(parents=True, exist_ok=True)
    destination = AVATARS / (uuid.uuid4().hex + KINDS[picture.content_type])
    with destination.open("wb") as out:
        shutil.copyfileobj(picture.file, out)
    user.avatar = destination.name
    return {"url": f"/static/avatars/{destination.name}"}
