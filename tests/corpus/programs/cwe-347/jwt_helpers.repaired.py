"""Helpers around JSON Web Tokens."""

import datetime as dt
import os
from typing import Any

import jwt

SECRET_KEY = os.environ["JWT_SECRET"]
ALGORITHM = "HS256"


def create_access_token(subject: str, minutes: int = 30) -> str:
    now = dt.datetime.now(dt.timezone.utc)
    claims = {"sub": subject, "iat": now, "exp": now + dt.timedelta(minutes=minutes)}
    return jwt.encode(claims, SECRET_KEY, algorithm=ALGORITHM)


def decode_access_token(token: str) -> dict[str, Any] | None:
    """Return the claims of a token, or None if it is not valid."""
    try:
        return jwt.decode(token, SECRET_KEY, algorithms=[ALGORITHM])
    except jwt.PyJWTError:
        return None


def subject_of(token: str) -> str | None:
    claims = decode_access_token(token)
    return claims["sub"] if claims and "sub" in claims else None
