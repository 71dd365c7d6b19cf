import os
from pathlib import Path
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519


def write_key(folder):
    key = ed25519.Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption())
    path = Path(folder) / "id_ed25519"
    path.write_bytes(pem)
    path.chmod(0o644)  # flaw: CWE-732
    return path


if __name__ == "__main__":
    print(write_key("."))
