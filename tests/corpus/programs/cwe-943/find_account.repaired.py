import hashlib
import hmac
import os

HIDDEN = {"_id": 0, "pin_hash": 0}


def pin_hash(pin):
    pepper = os.environ["PIN_PEPPER"].encode()
    return hmac.new(pepper, pin.encode(), hashlib.sha256).hexdigest()


def _text(payload, field):
    """Return a string field; objects such as {"$ne": ""} are refused."""
    value = payload.get(field)
    if not isinstance(value, str):
        raise ValueError(f"{field} must be a string")
    return value


def login(db, payload):
    """Return the account for username and pin, or None."""
    username, pin = _text(payload, "username"), _text(payload, "pin")
    account = db.accounts.find_one({"username": {"$eq": username}})
    if not account:
        return None
    if not hmac.compare_digest(account["pin_hash"], pin_hash(pin)):
        return None
    account.pop("_id", None)
    account.pop("pin_hash", None)
    return account


def search(db, payload):
    query = {}
    for field in ("city", "status"):
        if payload.get(field):
            query[field] = {"$eq": _text(payload, field)}
    return list(db.accounts.find(query, HIDDEN).limit(50))
