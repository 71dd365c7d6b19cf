import hashlib
import secrets
from dataclasses import dataclass, field
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError


@dataclass
class User:
    name: str
    _digest: str = field(default="", repr=False)

    def set_password(self, password):
        self._digest = PasswordHasher().hash(password)

    def check_password(self, password):
        try:
            return PasswordHasher().verify(self._digest, password)
        except VerifyMismatchError:
            return False


class Directory:
    def __init__(self):
        self.users = {}

    def register(self, name, password):
        user = User(name)
        user.set_password(password)
        self.users[name] = user
        return user
