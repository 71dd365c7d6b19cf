from typing import Protocol
import hashlib
import hmac
import secrets

ITERATIONS = 600_000


class Store(Protocol):
    def get(self, email: str) -> tuple[bytes, bytes] | None: ...
    def put(self, email: str, salt: bytes, digest: bytes) -> None: ...


class AccountService:
    def __init__(self, store: Store):
        self.store = store

    @staticmethod
    def _digest(password: str, salt: bytes) -> bytes:
        return hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, ITERATIONS)

    def create(self, email: str, password: str) -> None:
        salt = secrets.token_bytes(16)
        self.store.put(email.lower(), salt, self._digest(password, salt))

    def check(self, email: str, password: str) -> bool:
        row = self.store.get(email.lower())
        if row is None:
            return False
        salt, digest = row
        return hmac.compare_digest(digest, self._digest(password, salt))
