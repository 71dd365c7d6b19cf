import hashlib
import os

import bcrypt
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

SALT = b"our salt"


def direct(password):
    # ruleid: static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 600_000)


def constant(password):
    # ruleid: static-salt
    return hashlib.scrypt(password.encode(), salt=SALT, n=2**14, r=8, p=1)


def encoded(password):
    # ruleid: static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), "pepper".encode(), 600_000)


def zeros(algorithm, password):
    # ruleid: static-salt
    return PBKDF2HMAC(algorithm=algorithm, length=32, salt=b"\x00" * 16, iterations=600_000).derive(password)


class Hasher:
    def hash(self, password):
        # ruleid: static-salt
        return bcrypt.hashpw(password, b"$2b$12$abcdefghijklmnopqrstuv")


def drawn(password):
    salt = os.urandom(16)
    # ok: static-salt
    return salt + hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)


def given(password, salt):
    # ok: static-salt
    return hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1)


def generated(password):
    # ok: static-salt
    return bcrypt.hashpw(password, bcrypt.gensalt())


def compared(password, user):
    # ok: static-salt
    return bcrypt.hashpw(password, user.password_hash)
