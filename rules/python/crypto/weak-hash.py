import hashlib
import hashlib as hl
from hashlib import md5, sha1 as digest


def sign(data, secret, path):
    # ruleid: weak-hash
    a = hashlib.md5(data).hexdigest()
    # ruleid: weak-hash
    b = hl.sha1((data + secret).encode()).hexdigest()
    # ruleid: weak-hash
    c = md5(open(path, "rb").read())
    # ruleid: weak-hash
    d = digest(
        data,
    )
    # ruleid: weak-hash
    e = hashlib.md5(data, usedforsecurity=True)
    return a, b, c, d, e


class Tokens:
    async def make(self, user):
        # ruleid: weak-hash
        return hashlib.sha1(f"{user.token}{user.id}".encode()).hexdigest()


def near_misses(data, key, hmac, checksums):
    # ok: weak-hash
    a = hashlib.md5(data, usedforsecurity=False)
    # ok: weak-hash
    b = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    # ok: weak-hash
    c = hashlib.sha256(data)
    # ok: weak-hash
    d = hmac.new(key, data, hashlib.sha1)
    # ok: weak-hash
    e = checksums.md5(data)
    # ok: weak-hash
    f = hashlib.blake2b(data)
    # ok: weak-hash
    g = hashlib.md5(usedforsecurity=False)
    return a, b, c, d, e, f, g
