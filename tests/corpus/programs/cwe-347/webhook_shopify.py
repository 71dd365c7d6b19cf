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
    payload = await request.json()  # flaw: CWE-347
    ORDERS.append(payload["id"])
    return {"ok": True}
