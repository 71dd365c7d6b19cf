"""Encryption of attachments in a messenger library."""
import hashlib
import hmac
import os
import random

from cryptography.hazmat.backends import default_backend
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


class Box:
    """Encrypts with a shared key."""

    def __init__(self, key: bytes):
        self.key = key

    def seal(self, data: bytes) -> bytes:
        padder = padding.PKCS7(128).padder()
        padded = padder.update(data) + padder.finalize()
        encryptor = Cipher(algorithms.AES(self.key), modes.ECB(), backend=default_backend()).encryptor()  # flaw: CWE-327
        return encryptor.update(padded) + encryptor.finalize()

    def seal_stream(self, data: bytes) -> bytes:
        nonce = bytes(random.randrange(256) for _ in range(16))  # flaw: CWE-338
        encryptor = Cipher(algorithms.AES(self.key), modes.CTR(nonce), backend=default_backend()).encryptor()
        return nonce + encryptor.update(data) + encryptor.finalize()

    def tag(self, data: bytes) -> bytes:
        return hmac.new(self.key, data, hashlib.sha256).digest()

    def check(self, data: bytes, tag: bytes) -> bool:
        return self.tag(data) == tag  # flaw: CWE-208


def key_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    """Derive the key of a box from a passphrase."""
    return hashlib.sha256(passphrase.encode()).digest()  # flaw: CWE-916


def device_id() -> str:
    """Return a fingerprint of this device for pairing."""
    return hashlib.md5(os.uname().nodename.encode()).hexdigest()


def legacy_decrypt(key: bytes, data: bytes) -> bytes:
    """Decrypt attachments."""
    decryptor = Cipher(algorithms.TripleDES(key), modes.CBC(data[:8])).decryptor()  # flaw: CWE-327
    return decryptor.update(data[8:]) + decryptor.finalize()
