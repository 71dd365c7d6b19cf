"""Encrypt short notes with a key from the environment."""
import base64
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad

KEY = base64.b64decode(os.environ["VAULT_KEY"])


def encrypt(text: str) -> str:
    cipher = AES.new(KEY, AES.MODE_ECB)  # flaw: CWE-327
    return base64.b64encode(cipher.encrypt(pad(text.encode(), AES.block_size))).decode()


def decrypt(token: str) -> str:
    raw = base64.b64decode(token)
    cipher = AES.new(KEY, AES.MODE_ECB)  # flaw: CWE-327
    return unpad(cipher.decrypt(raw), AES.block_size).decode()


def encrypt_file(source: str, target: str) -> None:
    with open(source, encoding="utf-8") as src, open(target, "w", encoding="utf-8") as dst:
        for line in src:
            dst.write(encrypt(line) + "\n")


if __name__ == "__main__":
    secret = encrypt("meet at noon")
    print(secret, decrypt(secret))
