import io

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.responses import Response
from PIL import Image

app = FastAPI()
MAX_BYTES = 5 * 1024 * 1024


@app.post("/resize")
async def resize(file: UploadFile, width: int, height: int):
    data = await file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise HTTPException(413, "file too large")
    if not (0 < width <= 4000 and 0 < height <= 4000):
        raise HTTPException(400, "invalid size")
    image = Image.open(io.BytesIO(data))
    image = image.resize((width, height))
    out = io.BytesIO()
    image.save(out, format="PNG")
    return Response(out.getvalue(), media_type="image/png")
