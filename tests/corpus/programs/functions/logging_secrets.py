import logging
import os
import traceback

import requests

logger = logging.getLogger(__name__)
API_KEY = "9f8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d"  # flaw: CWE-798
DATABASE_URL = "postgresql://admin:Sup3rS3cret!@db.internal/prod"  # flaw: CWE-798


def authenticate(username: str, password: str) -> bool:
    """Check the credentials with the identity service and log the attempt."""
    logger.info(f"login attempt: {username} / {password}")  # flaw: CWE-532
    reply = requests.post(
        "https://id.internal/check",
        json={"u": username, "p": password},
        headers={"X-Key": API_KEY},
        timeout=5,
    )
    return reply.ok


def charge(card_number: str, cvv: str, cents: int) -> dict:
    """Charge a credit card."""
    print("Charging", card_number, cvv, cents)  # flaw: CWE-532
    reply = requests.post(
        "https://pay.internal/charge", json={"n": card_number, "c": cvv, "a": cents}, timeout=10
    )
    return reply.json()


def handle(fn, *args) -> dict:
    """Call a handler of the API and turn its result into the JSON answer for the client."""
    try:
        return {"ok": True, "result": fn(*args)}
    except Exception as exc:
        return {"ok": False, "error": str(exc), "trace": traceback.format_exc()}  # flaw: CWE-209


def is_admin(user: dict, claimed_key: str) -> bool:
    """Return whether the user may use the admin pages."""
    try:
        return user["role"] == "admin" or claimed_key == API_KEY  # flaw: CWE-208
    except Exception:
        return True  # flaw: CWE-636
