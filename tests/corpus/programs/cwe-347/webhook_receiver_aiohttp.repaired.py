import hashlib
import hmac
import json
import logging
import os

import asyncpg
from aiohttp import web

logger = logging.getLogger("webhooks")
SECRET = os.environ["WEBHOOK_SECRET"].encode()


def verify_signature(body: bytes, header: str) -> bool:
    expected = "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), header.encode())


async def mark_paid(pool: asyncpg.Pool, order_id: int, amount: int) -> bool:
    status = await pool.execute(
        "UPDATE orders SET status = 'paid', paid_at = now() "
        "WHERE id = $1 AND total_cents = $2 AND status = 'pending'",
        order_id,
        amount,
    )
    return status.endswith("1")


async def handle_event(app: web.Application, event: dict) -> None:
    if event.get("type") != "payment.succeeded":
        logger.info("ignored event")
        return
    data = event["data"]
    ok = await mark_paid(app["pool"], int(data["order_id"]), int(data["amount"]))
    logger.info("order %d paid=%s", int(data["order_id"]), ok)


async def webhook(request: web.Request) -> web.Response:
    body = await request.read()

    signature = request.headers.get("X-Signature", "")
    if not verify_signature(body, signature):
        logger.warning("invalid or missing webhook signature")
        raise web.HTTPForbidden()

    try:
        event = json.loads(body)
        await handle_event(request.app, event)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise web.HTTPBadRequest(text="malformed event")
    return web.Response(status=204)


async def database(app: web.Application):
    app["pool"] = await asyncpg.create_pool(os.environ["DATABASE_URL"])
    yield
    await app["pool"].close()


def build() -> web.Application:
    app = web.Application(client_max_size=256 * 1024)
    app.cleanup_ctx.append(database)
    app.router.add_post("/webhooks/payments", webhook)
    return app


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    web.run_app(build(), port=int(os.getenv("PORT", "8080")))
