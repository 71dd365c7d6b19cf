import hashlib
import hmac
import logging
import os
from contextlib import asynccontextmanager

import aiosqlite
from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field, ValidationError

logger = logging.getLogger("payments")
SECRET = os.environ["PAYMENT_SECRET"].encode()
DB_PATH = os.environ.get("DB_PATH", "payments.db")

SCHEMA = """
CREATE TABLE IF NOT EXISTS events (event_id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS orders (
    id INTEGER PRIMARY KEY, total_cents INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'open'
);
"""


class PaymentEvent(BaseModel):
    event_id: str = Field(min_length=8, max_length=64)
    order_id: int
    amount_cents: int = Field(gt=0)
    state: str = Field(pattern="^(paid|failed|refunded)$")


@asynccontextmanager
async def lifespan(app: FastAPI):
    async with aiosqlite.connect(DB_PATH) as db:
        await db.executescript(SCHEMA)
        app.state.db = db
        yield


app = FastAPI(lifespan=lifespan)


def signature_ok(body: bytes, signature: str | None) -> bool:
    if not signature:
        return False
    expected = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode())


async def apply_event(db: aiosqlite.Connection, event: PaymentEvent) -> bool:
    cursor = await db.execute("INSERT OR IGNORE INTO events VALUES (?)", (event.event_id,))
    if cursor.rowcount == 0:
        return False
    cursor = await db.execute(
        "UPDATE orders SET state = ? WHERE id = ? AND total_cents = ?",
        (event.state, event.order_id, event.amount_cents),
    )
    if cursor.rowcount == 0:
        await db.rollback()
        raise HTTPException(status_code=404, detail="no matching order")
    await db.commit()
    return True


@app.post("/callbacks/payment")
async def payment_callback(request: Request) -> dict[str, str]:
    body = await request.body()
    if len(body) > 10_000:
        raise HTTPException(status_code=413, detail="body too large")
    if not signature_ok(body, request.headers.get("X-Signature")):
        logger.warning("Invalid payment signature from %s", request.client.host)
        raise HTTPException(status_code=401, detail="invalid signature")

    try:
        event = PaymentEvent.model_validate_json(body)
    except ValidationError:
        raise HTTPException(status_code=422, detail="invalid event")
    applied = await apply_event(request.app.state.db, event)
    return {"status": "applied" if applied else "duplicate"}
