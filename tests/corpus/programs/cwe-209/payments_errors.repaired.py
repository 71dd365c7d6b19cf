import logging
import traceback

import stripe
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()
logger = logging.getLogger("payments")


@app.exception_handler(Exception)
async def on_error(request: Request, exc: Exception):
    logger.exception("unhandled error on %s", request.url.path)
    return JSONResponse(status_code=500, content={"error": "internal error"})


@app.post("/charge")
async def charge(request: Request):
    body = await request.json()
    intent = stripe.PaymentIntent.create(amount=int(body["amount"]), currency="eur")
    return {"client_secret": intent.client_secret}
