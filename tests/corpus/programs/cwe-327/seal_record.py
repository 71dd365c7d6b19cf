import json

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def _pad(data: bytes) -> bytes:
    padder = padding.PKCS7(128).padder()
    return padder.update(data) + padder.finalize()


def seal_record(record: dict, key: bytes) -> bytes:
    """Encrypt a patient record with AES-256 so that it can be stored in the archive."""
    if len(key) != 32:
        raise ValueError("a key of 32 bytes is needed")
    algorithm = algorithms.AES(key)
    mode = modes.ECB()  # flaw: CWE-327
    encryptor = Cipher(algorithm, mode).encryptor()
    return encryptor.update(_pad(json.dumps(record).encode())) + encryptor.finalize()
