import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


class Vault:
    """Encrypts files with a key made of a pass phrase."""

    def __init__(self, phrase: str, salt: bytes):
        kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt, iterations=600_000)
        self.key = kdf.derive(phrase.encode())

    def seal(self, data: bytes) -> bytes:
        nonce = os.urandom(12)
        return nonce + AESGCM(self.key).encrypt(nonce, data, None)

    def seal_file(self, path: str) -> None:
        with open(path, "rb") as source:
            sealed = self.seal(source.read())
        with open(path + ".sealed", "wb") as target:
            target.write(sealed)
