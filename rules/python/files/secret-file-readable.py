import os
from pathlib import Path


class CredentialStore:
    def save(self, keys):
        self.path.write_text(keys)
        # ruleid: secret-file-readable
        os.chmod(self.path, 0o644)

    def save_right(self, keys):
        # ok: secret-file-readable
        os.chmod(self.path, 0o600)


def write_private_key(path, pem):
    # ruleid: secret-file-readable
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
    os.write(handle, pem)


def named(key_path, report_path, public_key_path):
    # ruleid: secret-file-readable
    key_path.chmod(0o664)
    # ruleid: secret-file-readable
    os.chmod(Path.home() / ".netrc", 0o644)
    # ok: secret-file-readable
    os.chmod(report_path, 0o644)
    # ok: secret-file-readable
    os.chmod(public_key_path, 0o644)
    # ok: secret-file-readable
    os.chmod(key_path, 0o640)
