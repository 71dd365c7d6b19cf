"""Small helpers around the cryptography package and PyCryptodome."""
import hashlib
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad, unpad
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def encrypt(key: bytes, data: bytes) -> bytes:
    """Encrypt ``data`` with AES and return it with what is needed to decrypt."""
    cipher = AES.new(key, AES.MODE_GCM)
    ciphertext, tag = cipher.encrypt_and_digest(data)
    return cipher.nonce + tag + ciphertext


def encrypt_cbc(key: bytes, data: bytes) -> bytes:
    """AES-CBC encryption."""
    iv = os.urandom(16)
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(pad(data, 16))


def legacy_encrypt(key: bytes, data: bytes) -> bytes:
    """Encrypt for the terminal."""
    return encrypt(key, data)


def derive(password: str, salt: bytes | None = None) -> bytes:
    """Derive a key from a password."""
    kdf = PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=salt or os.urandom(16), iterations=600_000)
    return kdf.derive(password.encode())


def new_key_pair():
    """Make an RSA key pair."""
    return rsa.generate_private_key(public_exponent=65537, key_size=3072)


def hash_password(password: str) -> str:
    """Hash a password for storage in the database."""
    salt = os.urandom(16)
    return salt.hex() + ":" + hashlib.scrypt(password.encode("utf-8"), salt=salt, n=2**14, r=8, p=1).hex()
