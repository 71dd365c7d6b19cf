import hashlib
import hmac
import os

HIDDEN = {"_id": 0, "pin_hash": 0}


def pin_hash(pin):
    pepper = os.environ["PIN_PEPPER"].encode()
    return hmac.new(pepper, str(pin).encode(), hashlib.sha256).hexdigest()


def login(db, payload):
    """Return the account for username and pin, or None."""
    account = db.accounts.find_one({"username": payload.get("username")})  # flaw: CWE-943
    if not account:
        return None
    if not hmac.compare_digest(account["pin_hash"], pin_hash(payload.get("pin"))):
        return None
    account.pop("_id", None)
    account.pop("pin_hash", None)
    return account


def search(db, payload):
    query = {}
    for field in ("city", "status"):
        if payload.get(field):
            query[field] = payload[field]  # flaw: CWE-943
    return list(db.accounts.find(query, HIDDEN).limit(50))  # flaw: CWE-943
