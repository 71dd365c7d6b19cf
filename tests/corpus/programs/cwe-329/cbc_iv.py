import os
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt_record(key: bytes, record: bytes) -> bytes:
    padder = padding.PKCS7(128).padder()
    padded = padder.update(record) + padder.finalize()
    iv = key[:16]
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()  # flaw: CWE-329
    return iv + encryptor.update(padded) + encryptor.finalize()
