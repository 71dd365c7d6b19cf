import base64
import hashlib
import hmac
import json
import os
from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
ORDERS = []


@app.post("/webhooks/orders")
async def orders(request: Request):
    body = await request.body()
    digest = base64.b64encode(hmac.new(os.environ["SHOPIFY_SECRET"].encode(), body, hashlib.sha256).digest()).decode()
    if not hmac.compare_digest(digest, request.headers.get("X-Shopify-Hmac-Sha256", "")):
        raise HTTPException(401)
    payload = json.loads(body)
    ORDERS.append(payload["id"])
    return {"ok": True}
