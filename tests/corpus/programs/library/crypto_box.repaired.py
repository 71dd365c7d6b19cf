"""Encryption of attachments in a messenger library."""
import hashlib
import hmac
import os

from cryptography.hazmat.backends import default_backend
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class Box:
    """Encrypts with a shared key."""

    def __init__(self, key: bytes):
        self.key = key

    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + AESGCM(self.key).encrypt(nonce, data, None)

    def seal_stream(self, data: bytes) -> bytes:
        nonce = os.urandom(16)
        encryptor = Cipher(algorithms.AES(self.key), modes.CTR(nonce), backend=default_backend()).encryptor()
        return nonce + encryptor.update(data) + encryptor.finalize()

    def tag(self, data: bytes) -> bytes:
        return hmac.new(self.key, data, hashlib.sha256).digest()

    def check(self, data: bytes, tag: bytes) -> bool:
        return hmac.compare_digest(self.tag(data), tag)


def key_from_passphrase(passphrase: str, salt: bytes) -> bytes:
    """Derive the key of a box from a passphrase."""
    return hashlib.scrypt(passphrase.encode(), salt=salt, n=2**15, r=8, p=1, dklen=32, maxmem=2**26)


def device_id() -> str:
    """Return a fingerprint of this device for pairing."""
    return hashlib.sha256(os.uname().nodename.encode()).hexdigest()


def legacy_decrypt(key: bytes, data: bytes) -> bytes:
    """Decrypt attachments."""
    return AESGCM(key).decrypt(data[:12], data[12:], None)
