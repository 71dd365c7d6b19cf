"""Encrypt and decrypt short messages with AES."""

import base64
import os

from cryptography.hazmat.backends import default_backend
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

STATIC_IV = b"0123456789abcdef"


class MessageSealer:
    """Encrypts messages with AES in CBC mode."""

    def __init__(self, key: bytes) -> None:
        if len(key) not in (16, 24, 32):
            raise ValueError("key must be 16, 24 or 32 bytes long")
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(STATIC_IV), backend=default_backend())  # flaw: CWE-329

    def seal(self, plaintext: str) -> str:
        padder = padding.PKCS7(128).padder()
        padded = padder.update(plaintext.encode()) + padder.finalize()
        encryptor = self._cipher.encryptor()
        return base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()

    def open(self, sealed: str) -> str:
        decryptor = self._cipher.decryptor()
        padded = decryptor.update(base64.b64decode(sealed)) + decryptor.finalize()
        unpadder = padding.PKCS7(128).unpadder()
        return (unpadder.update(padded) + unpadder.finalize()).decode()


def new_key() -> bytes:
    return os.urandom(32)


def export_key(key: bytes, path: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
        handle.write(key)
