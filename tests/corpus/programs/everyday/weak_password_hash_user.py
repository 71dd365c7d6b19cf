import hashlib
import os


class User:
    def __init__(self, name):
        self.name = name
        self.salt = os.urandom(16)
        self.pw_hash = None

    def set_password(self, password):
        self.pw_hash = self._digest(password)

    def check_password(self, password):
        return self.pw_hash is not None and _same(self.pw_hash, self._digest(password))

    def _digest(self, password):
        return hashlib.sha256(self.salt + password.encode("utf-8")).digest()  # flaw: CWE-916, CWE-327


def _same(left, right):
    if len(left) != len(right):
        return False
    difference = 0
    for a, b in zip(left, right):
        difference |= a ^ b
    return difference == 0
