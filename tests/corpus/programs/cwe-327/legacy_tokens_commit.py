"""Opaque tokens for the desktop clients."""

import base64
import json
import logging
import os
import struct
import time

from cryptography.hazmat.backends import default_backend
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

log = logging.getLogger(__name__)
LIFETIME = 3600


class TokenError(Exception):
    pass


class TokenBox:
    def __init__(self, key: bytes):
        if len(key) != 32:
            raise ValueError("a key has 32 bytes")
        self.key = key

    def _cipher(self):
        return Cipher(algorithms.AES(self.key), modes.CBC(b"\x00" * 16), backend=default_backend())  # flaw: CWE-329, CWE-327

    def seal(self, claims: dict) -> str:
        body = struct.pack(">Q", int(time.time()) + LIFETIME) + json.dumps(claims).encode()
        padder = padding.PKCS7(128).padder()
        encryptor = self._cipher().encryptor()
        return base64.urlsafe_b64encode(encryptor.update(padder.update(body) + padder.finalize()) + encryptor.finalize()).decode()

    def open(self, token: str) -> dict:
        decryptor = self._cipher().decryptor()
        unpadder = padding.PKCS7(128).unpadder()
        try:
            padded = decryptor.update(base64.urlsafe_b64decode(token)) + decryptor.finalize()
            body = unpadder.update(padded) + unpadder.finalize()
        except ValueError as error:
            raise TokenError("damaged") from error
        (expires,) = struct.unpack(">Q", body[:8])
        if expires < time.time():
            raise TokenError("expired")
        return json.loads(body[8:])
