import json
import os
import pickle
import secrets


class FileSessionStore:
    def __init__(self, folder):
        self.folder = folder

    def _path(self, sid):
        return os.path.join(self.folder, sid)

    def load(self, sid):
        with open(self._path(sid), "rb") as handle:
            return pickle.load(handle)  # flaw: CWE-502

    def create(self, data):
        sid = secrets.token_hex(16)
        with open(self._path(sid), "wb") as handle:
            pickle.dump(data, handle)
        return sid
