import json
import os
from cryptography.fernet import Fernet


class CredentialStore:
    """Saves the credentials of a service in the user's home."""

    def __init__(self, path="~/.myapp/credentials.json"):
        self.path = os.path.expanduser(path)
        self.fernet = Fernet(os.environ["CREDENTIALS_KEY"])

    def save(self, username, password):
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(self.fernet.encrypt(json.dumps({"username": username, "password": password}).encode()))

    def load(self):
        with open(self.path, "rb") as handle:
            return json.loads(self.fernet.decrypt(handle.read()))
