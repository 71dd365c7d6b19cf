import io
from fastapi import FastAPI, HTTPException, Query, UploadFile
from fastapi.responses import Response
from PIL import Image

app = FastAPI()


@app.post("/resize")
async def resize(file: UploadFile, width: int, height: int):
    data = await file.read()  # flaw: CWE-400
    try:
        image = Image.open(io.BytesIO(data))
    except OSError:
        raise HTTPException(400, "not an image")
    image = image.resize((width, height))  # flaw: CWE-400
    out = io.BytesIO()
    image.convert("RGB").save(out, "JPEG")
    return Response(out.getvalue(), media_type="image/jpeg")
