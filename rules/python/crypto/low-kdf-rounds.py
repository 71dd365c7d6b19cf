import hashlib
from hashlib import pbkdf2_hmac

import bcrypt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

ROUNDS = 1000


def derive(password, salt):
    # ruleid: low-kdf-rounds
    a = hashlib.pbkdf2_hmac("sha256", password, salt, 10000)
    # ruleid: low-kdf-rounds
    b = pbkdf2_hmac("sha512", password, salt, iterations=5_000)
    # ruleid: low-kdf-rounds
    c = bcrypt.hashpw(password, bcrypt.gensalt(4))
    # ruleid: low-kdf-rounds
    d = hashlib.scrypt(password, salt=salt, n=1024, r=8, p=1)
    # ruleid: low-kdf-rounds
    e = hashlib.pbkdf2_hmac("sha256", password, salt, ROUNDS)
    return a, b, c, d, e


class Vault:
    async def key(self, salt):
        # ruleid: low-kdf-rounds
        return PBKDF2HMAC(
            algorithm=hashes.SHA256(),
            length=32,
            salt=salt,
            iterations=20000,
        )


def near_misses(password, salt, rounds, options):
    # ok: low-kdf-rounds
    a = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ok: low-kdf-rounds
    b = hashlib.pbkdf2_hmac("sha256", password, salt, rounds)
    # ok: low-kdf-rounds
    c = bcrypt.gensalt()
    # ok: low-kdf-rounds
    d = bcrypt.gensalt(rounds=12)
    # ok: low-kdf-rounds
    e = hashlib.scrypt(password, salt=salt, n=2**14, r=8, p=1)
    # ok: low-kdf-rounds
    f = options.run(iterations=10)
    return a, b, c, d, e, f
