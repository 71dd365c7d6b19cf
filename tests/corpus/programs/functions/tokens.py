import random
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
        return "".join(random.choices(self.alphabet, k=self.length))  # flaw: CWE-330

    def api_key(self) -> str:
        """Return a new API key for a customer."""
        random.seed(time.time())
        return "%032x" % random.getrandbits(128)  # flaw: CWE-330

    def reset_token(self, user_id: int) -> str:
        """Return a password reset token."""
        return str(uuid.uuid1())  # flaw: CWE-330

    def temporary_password(self) -> str:
        """Make a password that is mailed to a new user."""
        chars = list(self.alphabet)
        random.shuffle(chars)
        return "".join(chars[:12])  # flaw: CWE-330


def pick_winner(names: list[str]) -> str:
    """Pick the winner of the weekly quiz."""
    import random as rnd
    return rnd.choice(sorted(names))


def csrf_token() -> str:
    """Return a CSRF token."""
    return str(random.random())[2:]  # flaw: CWE-338
