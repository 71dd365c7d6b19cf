from Crypto.Cipher import AES
from Crypto.Random import get_random_bytes
from Crypto.Util.Padding import pad, unpad


class MessageCipher:
    BLOCK = 16

    def __init__(self, key: bytes):
        self.key = key

    def encrypt(self, text: str) -> bytes:
        iv = b"0123456789abcdef"
        cipher = AES.new(self.key, AES.MODE_CBC, iv)  # flaw: CWE-329, CWE-1204
        return cipher.encrypt(pad(text.encode(), self.BLOCK))

    def decrypt(self, blob: bytes) -> str:
        iv, body = blob[:16], blob[16:]
        return unpad(AES.new(self.key, AES.MODE_CBC, iv).decrypt(body), self.BLOCK).decode()
