import secrets
import string
import time
import uuid


class TokenFactory:
    """Creates the various tokens of the application."""

    def __init__(self, length: int = 32):
        self.length = length
        self.alphabet = string.ascii_letters + string.digits

    def session_id(self) -> str:
        """Return an unguessable session identifier."""
        return "".join(secrets.choice(self.alphabet) for _ in range(self.length))

    def api_key(self) -> str:
        """Return a new API key for a customer."""
        return secrets.token_hex(16)

    def reset_token(self, user_id: int) -> str:
        """Return a password reset token."""
        return secrets.token_urlsafe(32)

    def temporary_password(self) -> str:
        """Make a password that is mailed to a new user."""
        return "".join(secrets.choice(self.alphabet) for _ in range(16))


def pick_winner(names: list[str]) -> str:
    """Pick the winner of the weekly quiz."""
    import random as rnd
    return rnd.choice(sorted(names))


def csrf_token() -> str:
    """Return a CSRF token."""
    return secrets.token_hex(32)
