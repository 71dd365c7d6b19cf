import json
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM


def seal_record(record: dict, key: bytes) -> bytes:
    """Encrypt a patient record with AES-256 so that it can be stored in the archive.

    The nonce stands before the ciphertext.
    """
    if len(key) != 32:
        raise ValueError("a key of 32 bytes is needed")
    nonce = os.urandom(12)
    sealed = AESGCM(key).encrypt(nonce, json.dumps(record).encode(), None)
    return nonce + sealed
