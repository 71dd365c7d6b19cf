"""Encrypt and decrypt short messages with AES."""

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_LENGTH = 12


class MessageSealer:
    """Encrypts messages with AES in GCM mode, a fresh nonce for each."""

    def __init__(self, key: bytes) -> None:
        if len(key) not in (16, 24, 32):
            raise ValueError("key must be 16, 24 or 32 bytes long")
        self._aead = AESGCM(key)

    def seal(self, plaintext: str) -> str:
        nonce = os.urandom(NONCE_LENGTH)
        return base64.b64encode(nonce + self._aead.encrypt(nonce, plaintext.encode(), None)).decode()

    def open(self, sealed: str) -> str:
        raw = base64.b64decode(sealed, validate=True)
        nonce, ciphertext = raw[:NONCE_LENGTH], raw[NONCE_LENGTH:]
        try:
            return self._aead.decrypt(nonce, ciphertext, None).decode()
        except InvalidTag:
            raise ValueError("message was tampered with") from None


def new_key() -> bytes:
    return os.urandom(32)


def export_key(key: bytes, path: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
        handle.write(key)
