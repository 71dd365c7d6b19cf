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
    name = upload.name.replace("/", "_")
    with open(os.path.join("images", name), "wb") as out:  # flaw: CWE-434
        out.write(upload.body)
    return json({"url": "/images/" + name})
