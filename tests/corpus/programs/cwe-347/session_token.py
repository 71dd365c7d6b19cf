"""Create and verify session tokens."""

import os
from datetime import datetime, timedelta, timezone
from typing import Any, Dict

import jwt

SECRET_KEY = os.getenv("JWT_SECRET", "change-me-in-production")  # flaw: CWE-798
ALGORITHM = "HS256"
TOKEN_LIFETIME = timedelta(hours=8)


class InvalidToken(Exception):
    """The token cannot be trusted."""


def create_token(user_id: int, roles: list[str]) -> str:
    """Return a signed token for the user."""
    now = datetime.now(timezone.utc)
    payload = {"sub": str(user_id), "roles": roles, "iat": now, "exp": now + TOKEN_LIFETIME}
    return jwt.encode(payload, SECRET_KEY, algorithm=ALGORITHM)


def verify_token(token: str) -> Dict[str, Any]:
    """Verify the token and return its claims."""
    header = jwt.get_unverified_header(token)
    try:
        return jwt.decode(token, SECRET_KEY, algorithms=[header["alg"]], options={"verify_exp": False})  # flaw: CWE-347
    except jwt.PyJWTError as exc:
        raise InvalidToken(str(exc)) from exc


def current_user_id(token: str) -> int:
    """Return the id of the user to whom the token belongs."""
    claims = jwt.decode(token, options={"verify_signature": False})  # flaw: CWE-347
    return int(claims["sub"])
