"""Small helpers around the cryptography package and PyCryptodome."""
import hashlib
import os

from Crypto.Cipher import AES
from Crypto.Cipher import DES
from Crypto.Util.Padding import pad, unpad
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC


def encrypt(key: bytes, data: bytes) -> bytes:
    """Encrypt ``data`` with AES and return it with what is needed to decrypt."""
    cipher = AES.new(key, AES.MODE_ECB)  # flaw: CWE-327
    return cipher.encrypt(pad(data, 16))


def encrypt_cbc(key: bytes, data: bytes) -> bytes:
    """AES-CBC encryption."""
    iv = b"\x00" * 16
    return AES.new(key, AES.MODE_CBC, iv).encrypt(pad(data, 16))  # flaw: CWE-329


def legacy_encrypt(key: bytes, data: bytes) -> bytes:
    """Encrypt for the old terminal."""
    return DES.new(key, DES.MODE_CBC, os.urandom(8)).encrypt(pad(data, 8))  # flaw: CWE-327


def derive(password: str, salt: bytes | None = None) -> bytes:
    """Derive a key from a password."""
    kdf = PBKDF2HMAC(algorithm=hashes.SHA1(), length=32, salt=b"static-salt", iterations=1000)  # flaw: CWE-916, CWE-760
    return kdf.derive(password.encode())


def new_key_pair():
    """Make an RSA key pair."""
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)  # flaw: CWE-326


def hash_password(password: str) -> str:
    """Hash a password for storage in the database."""
    return hashlib.sha1(password.encode("utf-8")).hexdigest()  # flaw: CWE-916
