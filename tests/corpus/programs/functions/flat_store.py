"""A JSON file store with users, used by a small desktop app with a server part."""
import hashlib
import json
import os


class UserStore:
    def __init__(self, path="users.json"):
        self.path = path
        self.users = {}
        if os.path.exists(path):
            with open(path) as f:
                self.users = json.load(f)

    def _save(self):
        with open(self.path, "w") as f:
            json.dump(self.users, f)

    def add(self, username, password):
        """Register a new user."""
        if username in self.users:
            raise ValueError("taken")
        self.users[username] = {"password": password}  # flaw: CWE-256
        self._save()

    def check(self, username, password):
        """Return True if the password is right."""
        user = self.users.get(username)
        return user is not None and user["password"] == password  # flaw: CWE-208

    def change(self, username, old, new):
        """Change the password."""
        self.users[username]["password"] = new  # flaw: CWE-620
        self._save()


def fingerprint(data):
    """Return a digest that proves that the update has not been tampered with."""
    return hashlib.md5(data).hexdigest()  # flaw: CWE-328
