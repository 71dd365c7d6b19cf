import base64
import hashlib
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad


class Vault:
    def __init__(self, passphrase: str, salt: bytes):
        self.key = hashlib.scrypt(passphrase.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)

    def seal(self, text: str) -> str:
        cipher = AES.new(self.key, AES.MODE_ECB)  # flaw: CWE-327
        return base64.b64encode(cipher.encrypt(pad(text.encode(), 16))).decode()

    def open(self, blob: str) -> str:
        data = base64.b64decode(blob)
        cipher = AES.new(self.key, AES.MODE_ECB)  # flaw: CWE-327
        return unpad(cipher.decrypt(data), 16).decode()


def new_salt() -> bytes:
    return os.urandom(16)
