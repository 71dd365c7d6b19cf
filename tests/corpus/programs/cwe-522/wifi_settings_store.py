import json
import os
from cryptography.fernet import Fernet


class CredentialStore:
    """Saves the credentials of a service in the user's home."""

    def __init__(self, path="~/.myapp/credentials.json"):
        self.path = os.path.expanduser(path)

    def save(self, username, password):
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, "w") as handle:
            json.dump({"username": username, "password": password}, handle)  # flaw: CWE-522

    def load(self):
        with open(self.path) as handle:
            return json.load(handle)
