"""Create and verify session tokens."""

import os
from datetime import datetime, timedelta, timezone
from typing import Any, Dict

import jwt

try:
    SECRET_KEY = os.environ["JWT_SECRET"]
except KeyError:
    raise RuntimeError("JWT_SECRET is not set") from None

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
    try:
        return jwt.decode(
            token,
            SECRET_KEY,
            algorithms=[ALGORITHM],
            options={"require": ["exp", "iat", "sub"]},
        )
    except jwt.ExpiredSignatureError:
        raise InvalidToken("token has expired") from None
    except jwt.InvalidTokenError:
        raise InvalidToken("token is invalid") from None


def current_user_id(token: str) -> int:
    """Return the id of the user to whom the token belongs."""
    return int(verify_token(token)["sub"])
