import io

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.responses import Response
from PIL import Image

app = FastAPI()
Image.MAX_IMAGE_PIXELS = None  # flaw: CWE-400, CWE-770


@app.post("/resize")
async def resize(file: UploadFile, width: int, height: int):
    data = await file.read()  # flaw: CWE-400, CWE-770
    image = Image.open(io.BytesIO(data))
    image = image.resize((width, height))
    out = io.BytesIO()
    image.save(out, format="PNG")
    return Response(out.getvalue(), media_type="image/png")
