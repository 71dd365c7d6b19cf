import hashlib
import os

import bcrypt
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

SALT = b"our salt"
OTHER = "pepper".encode()


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


def bytes_of_the_module(password):
    # ruleid: static-salt
    return hashlib.scrypt(password, salt=OTHER, n=2**14, r=8, p=1)


def a_default(password, salt=b"0123456789abcdef"):
    # ruleid: static-salt
    return hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def handed_on(phrase):
    # ruleid: static-salt
    return key_from_phrase(phrase, b"backup-tool")


def handed_on_by_name(phrase, stored):
    # ok: static-salt
    first = derive_key(phrase, stored.salt)
    # ruleid: static-salt
    second = derive_key(phrase, salt=b"backup-tool")
    # ok: static-salt
    third = derive_key(phrase, info=b"backup-tool")
    # ok: static-salt
    return first, second, third, get_value(phrase, b"name")


def is_password(record, password):
    # ok: static-salt
    return hashlib.scrypt(password.encode(), salt=record["salt"], n=16384, r=8, p=1) == record["digest"]


def is_password_of(record, password):
    # ok: static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), record.get("salt"), 600_000) == record["digest"]


def hash_for(username, password):
    # ruleid: static-salt
    return hashlib.scrypt(password.encode(), salt=_salt(username), n=2**14, r=8, p=1)


def hash_by_name(username, password):
    # ruleid: static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), username.encode("utf-8"), 600000)


def form_of(self):
    # ok: static-salt
    return self.get_key("session_form_action", "")


def refused_as_slowly(row, password):
    if row is None:
        # ok: static-salt
        hash_password(password, "00000000")
        return False
    return True


def of_the_name(username, password):
    salt = username.lower().encode("utf-8")
    # ruleid: static-salt
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
