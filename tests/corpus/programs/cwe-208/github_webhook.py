import hashlib
import hmac
import os
import subprocess

from fastapi import FastAPI, Header, HTTPException, Request

app = FastAPI()
SECRET = os.environ["WEBHOOK_SECRET"].encode()
MAX_BODY = 1_000_000


async def limited_body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise HTTPException(413, "too large")
    return body


@app.post("/webhook")
async def webhook(request: Request, x_hub_signature_256: str = Header("")):
    body = await limited_body(request)
    expected = "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if x_hub_signature_256 != expected:  # flaw: CWE-208
        raise HTTPException(status_code=403, detail="invalid signature")
    subprocess.Popen(["/usr/local/bin/redeploy"])
    return {"status": "deploying"}
