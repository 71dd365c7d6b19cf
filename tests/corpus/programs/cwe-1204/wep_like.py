import os
from cryptography.hazmat.primitives.ciphers.aead import AESGCM


class Channel:
    def __init__(self, key: bytes):
        self.aes = AESGCM(key)

    def seal(self, message: bytes, header: bytes) -> bytes:
        nonce = b"\x00" * 12
        return self.aes.encrypt(nonce, message, header)  # flaw: CWE-329, CWE-1204
