import json
import os
import secrets


class FileSessionStore:
    def __init__(self, folder):
        self.folder = folder

    def _path(self, sid):
        if not sid.isalnum():
            raise KeyError(sid)
        return os.path.join(self.folder, sid)

    def load(self, sid):
        with open(self._path(sid), "rb") as handle:
            return json.load(handle)

    def create(self, data):
        sid = secrets.token_hex(16)
        with open(self._path(sid), "wb") as handle:
            handle.write(json.dumps(data).encode())
        return sid
