import os
import uuid
from sanic import Sanic
from sanic.response import json

app = Sanic("gallery")
app.config.REQUEST_MAX_SIZE = 5_000_000
app.static("/images", "./images")
ALLOWED = {".png", ".jpg", ".webp"}


@app.post("/images")
async def upload(request):
    upload = request.files.get("image")
    if upload is None:
        return json({"error": "no file"}, status=400)
    extension = os.path.splitext(upload.name)[1].lower()
    if extension not in ALLOWED:
        return json({"error": "type"}, status=400)
    name = uuid.uuid4().hex + extension
    with open(os.path.join("images", name), "wb") as out:
        out.write(upload.body)
    return json({"url": "/images/" + name})
