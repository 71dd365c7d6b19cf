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
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

log = logging.getLogger(__name__)
LIFETIME = 3600


class TokenError(Exception):
    pass


class TokenBox:
    def __init__(self, key: bytes):
        if len(key) != 32:
            raise ValueError("a key has 32 bytes")
        self.key = key

    def seal(self, claims: dict) -> str:
        body = struct.pack(">Q", int(time.time()) + LIFETIME) + json.dumps(claims).encode()
        nonce = os.urandom(12)
        return base64.urlsafe_b64encode(nonce + AESGCM(self.key).encrypt(nonce, body, None)).decode()

    def open(self, token: str) -> dict:
        try:
            data = base64.urlsafe_b64decode(token)
            body = AESGCM(self.key).decrypt(data[:12], data[12:], None)
        except Exception as error:
            log.info("token refused")
            raise TokenError("damaged") from error
        (expires,) = struct.unpack(">Q", body[:8])
        if expires < time.time():
            raise TokenError("expired")
        return json.loads(body[8:])
