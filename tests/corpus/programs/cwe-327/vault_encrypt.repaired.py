import base64
import hashlib
import os

from Crypto.Cipher import AES


class Vault:
    def __init__(self, passphrase: str, salt: bytes):
        self.key = hashlib.scrypt(passphrase.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)

    def seal(self, text: str) -> str:
        cipher = AES.new(self.key, AES.MODE_GCM)
        body, tag = cipher.encrypt_and_digest(text.encode())
        return base64.b64encode(cipher.nonce + tag + body).decode()

    def open(self, blob: str) -> str:
        data = base64.b64decode(blob)
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=data[:16])
        return cipher.decrypt_and_verify(data[32:], data[16:32]).decode()


def new_salt() -> bytes:
    return os.urandom(16)
