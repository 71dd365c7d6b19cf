"""Encrypt short notes with a key from the environment."""
import base64
import os

from Crypto.Cipher import AES

KEY = base64.b64decode(os.environ["VAULT_KEY"])


def encrypt(text: str) -> str:
    cipher = AES.new(KEY, AES.MODE_GCM)
    data, tag = cipher.encrypt_and_digest(text.encode())
    return base64.b64encode(cipher.nonce + tag + data).decode()


def decrypt(token: str) -> str:
    raw = base64.b64decode(token)
    nonce, tag, data = raw[:16], raw[16:32], raw[32:]
    cipher = AES.new(KEY, AES.MODE_GCM, nonce=nonce)
    return cipher.decrypt_and_verify(data, tag).decode()


def encrypt_file(source: str, target: str) -> None:
    with open(source, encoding="utf-8") as src, open(target, "w", encoding="utf-8") as dst:
        for line in src:
            dst.write(encrypt(line) + "\n")


if __name__ == "__main__":
    secret = encrypt("meet at noon")
    print(secret, decrypt(secret))
