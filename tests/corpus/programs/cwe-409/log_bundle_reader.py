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
    text = gzip.decompress(body).decode("utf-8", "replace")  # flaw: CWE-409
    return {"lines": text.count("\n")}
