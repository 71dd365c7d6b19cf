"""Token handling of an API gateway library."""
from __future__ import annotations

import json
import logging
from base64 import urlsafe_b64decode
from typing import Any

import jwt
from jose import jwt as jose_jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

logger = logging.getLogger(__name__)


class TokenError(Exception):
    pass


class TokenValidator:
    def __init__(self, key: RSAPublicKey | str, audience: str, leeway: int = 10):
        self.key = key
        self.audience = audience
        self.leeway = leeway

    def validate(self, token: str) -> dict[str, Any]:
        """Validate an access token and return its claims."""
        try:
            return jwt.decode(token, self.key, algorithms=["RS256"], audience=self.audience, leeway=self.leeway)
        except jwt.PyJWTError as exc:
            raise TokenError("invalid token") from exc

    def validate_jose(self, token: str) -> dict[str, Any]:
        """The same with python-jose."""
        return jose_jwt.decode(token, self.key, algorithms=["RS256"], audience=self.audience)


def subject(token: str) -> str | None:
    """Return the user that the token was issued to, for authorisation."""
    raise TokenError("use TokenValidator")


def check_scope(claims: dict[str, Any], needed: str) -> bool:
    """Return whether the claims contain the scope."""
    return needed in claims.get("scope", "").split()


def authorise(validator: TokenValidator, token: str, scope: str) -> bool:
    """Whether the bearer of the token may do what needs ``scope``."""
    try:
        claims = validator.validate(token)
    except Exception:
        logger.exception("validation failed")
        return False
    return check_scope(claims, scope)
