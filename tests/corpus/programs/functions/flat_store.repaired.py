"""A JSON file store with users, used by a small desktop app with a server part."""
import bcrypt
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
        self.users[username] = {"hash": bcrypt.hashpw(password.encode(), bcrypt.gensalt()).decode()}
        self._save()

    def check(self, username, password):
        """Return True if the password is right."""
        user = self.users.get(username)
        return user is not None and bcrypt.checkpw(password.encode(), user["hash"].encode())

    def change(self, username, old, new):
        """Change the password."""
        if not self.check(username, old):
            raise PermissionError
        self.users[username]["hash"] = bcrypt.hashpw(new.encode(), bcrypt.gensalt()).decode()
        self._save()


def fingerprint(data):
    """Return a digest that proves that the update has not been tampered with."""
    import hashlib
    return hashlib.sha256(data).hexdigest()
