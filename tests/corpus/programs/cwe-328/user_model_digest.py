import hashlib
import secrets
from dataclasses import dataclass, field


@dataclass
class User:
    name: str
    _digest: str = field(default="", repr=False)
    _salt: str = field(default_factory=lambda: secrets.token_hex(8), repr=False)

    def set_password(self, password):
        self._digest = hashlib.sha256((self._salt + password).encode()).hexdigest()  # flaw: CWE-328

    def check_password(self, password):
        candidate = hashlib.sha256((self._salt + password).encode()).hexdigest()
        return secrets.compare_digest(candidate, self._digest)


class Directory:
    def __init__(self):
        self.users = {}

    def register(self, name, password):
        user = User(name)
        user.set_password(password)
        self.users[name] = user
        return user
