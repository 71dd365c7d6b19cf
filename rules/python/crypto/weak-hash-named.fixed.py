import hashlib
from hashlib import new


def hashed(data, name):
    # ruleid: weak-hash-named
    first = hashlib.new("sha256", data)
    # ruleid: weak-hash-named
    second = new("sha256")
    # ruleid: weak-hash-named
    third = hashlib.new("sha256", data).hexdigest()
    # ok: weak-hash-named
    fourth = hashlib.new("sha256", data)
    # ok: weak-hash-named
    fifth = hashlib.new("md5", data, usedforsecurity=False)
    # ok: weak-hash-named
    return first, second, third, fourth, fifth, hashlib.new(name, data)
