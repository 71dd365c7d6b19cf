import hashlib
import hashlib as hl
from hashlib import md5, sha1 as new_digest


def checksum(path):
    # ruleid: weak-hash-incremental
    digest = hashlib.md5()
    # ruleid: weak-hash-incremental
    other = hl.sha1()
    # ruleid: weak-hash-incremental
    third = md5()
    # ruleid: weak-hash-incremental
    fourth = new_digest(usedforsecurity=True)
    with open(path, "rb") as file:
        for chunk in iter(lambda: file.read(65536), b""):
            digest.update(chunk)
    return digest, other, third, fourth


class Reader:
    async def start(self):
        # ruleid: weak-hash-incremental
        self.digest = hashlib.sha1()


def near_misses(reader):
    # ok: weak-hash-incremental
    a = hashlib.md5(usedforsecurity=False)
    # ok: weak-hash-incremental
    b = hashlib.sha256()
    # ok: weak-hash-incremental
    c = reader.md5()
    # ok: weak-hash-incremental
    d = hashlib.sha1(usedforsecurity=False)
    # ok: weak-hash-incremental
    e = hashlib.blake2b()
    # ok: weak-hash-incremental
    f = hashlib.md5
    return a, b, c, d, e, f
