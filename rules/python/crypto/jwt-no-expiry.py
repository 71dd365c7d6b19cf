from datetime import datetime, timedelta, timezone

import jwt
from jose import jwt as jose_jwt


def literal(user, key):
    # ruleid: jwt-no-expiry
    return jwt.encode({"sub": user.id, "role": user.role}, key, algorithm="HS256")


def by_variable(user, key):
    payload = {"sub": user.id, "iat": datetime.now(timezone.utc)}
    # ruleid: jwt-no-expiry
    return jose_jwt.encode(payload, key, algorithm="HS256")


def made_by_dict(user, key):
    claims = dict(sub=user.id, role="admin")
    # ruleid: jwt-no-expiry
    return jwt.encode(claims, key, algorithm="HS256")


def with_expiry(user, key):
    payload = {"sub": user.id, "exp": datetime.now(timezone.utc) + timedelta(minutes=30)}
    # ok: jwt-no-expiry
    return jwt.encode(payload, key, algorithm="HS256")


def added_later(user, key, minutes=30):
    payload = {"sub": user.id}
    payload["exp"] = datetime.now(timezone.utc) + timedelta(minutes=minutes)
    # ok: jwt-no-expiry
    return jwt.encode(payload, key, algorithm="HS256")


def updated(user, key, minutes=30):
    payload = {"sub": user.id}
    payload.update({"exp": datetime.now(timezone.utc) + timedelta(minutes=minutes)})
    # ok: jwt-no-expiry
    return jwt.encode(payload, key, algorithm="HS256")


def create_access_token(data, key, minutes=30):
    to_encode = data.copy()
    to_encode.update({"exp": datetime.now(timezone.utc) + timedelta(minutes=minutes)})
    # ok: jwt-no-expiry
    return jwt.encode(to_encode, key, algorithm="HS256")


def unknown(claims, key):
    # ok: jwt-no-expiry
    return jwt.encode(claims, key, algorithm="HS256")


def merged(claims, key, expiry):
    # ok: jwt-no-expiry
    return jwt.encode({**claims, "iss": "us"}, key, algorithm="HS256")


def header_first(claims, key):
    header = {"alg": "HS256"}
    # ok: jwt-no-expiry
    return jwt.encode(header, claims, key)


def create_access_token(data: dict):
    payload = data.copy()
    payload["iat"] = now()
    # ruleid: jwt-no-expiry
    return jwt.encode(payload, KEY, algorithm="HS256")


def create_short_token(data: dict):
    payload = data.copy()
    payload["exp"] = now() + HOUR
    # ok: jwt-no-expiry
    return jwt.encode(payload, KEY, algorithm="HS256")


def create_updated_token(data: dict):
    payload = dict(data)
    payload.update(exp=now() + HOUR)
    # ok: jwt-no-expiry
    return jwt.encode(payload, KEY, algorithm="HS256")
