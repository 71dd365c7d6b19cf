import io
from fastapi import FastAPI, HTTPException, Query, UploadFile
from fastapi.responses import Response
from PIL import Image

app = FastAPI()
MAX_BYTES = 5 * 1024 * 1024


@app.post("/resize")
async def resize(file: UploadFile, width: int = Query(..., gt=0, le=2000), height: int = Query(..., gt=0, le=2000)):
    data = await file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise HTTPException(413, "file too large")
    try:
        image = Image.open(io.BytesIO(data))
    except OSError:
        raise HTTPException(400, "not an image")
    image = image.resize((width, height))
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG")
    return Response(out.getvalue(), media_type="image/jpeg")
