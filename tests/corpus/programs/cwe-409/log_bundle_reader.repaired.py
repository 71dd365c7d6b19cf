import gzip
import io
from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
MAX = 10 * 1024 * 1024


@app.post("/logs")
async def receive(request: Request):
    if int(request.headers.get("content-length", "0")) > MAX:
        raise HTTPException(413)
    body = await request.body()
    with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
        raw = stream.read(MAX + 1)
    if len(raw) > MAX:
        raise HTTPException(413)
    text = raw.decode("utf-8", "replace")
    return {"lines": text.count("\n")}
