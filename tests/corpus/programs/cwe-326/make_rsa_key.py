import os

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

DEFAULT_BITS = 1024  # flaw: CWE-326


def make_rsa_key(path, passphrase, bits=DEFAULT_BITS):
    """Generate an RSA key pair and write it next to ``path``."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=bits)  # flaw: CWE-326

    private_pem = key.private_bytes(
        encoding=serialization.Encoding.PEM,
        format=serialization.PrivateFormat.PKCS8,
        encryption_algorithm=serialization.BestAvailableEncryption(passphrase.encode()),
    )
    public_pem = key.public_key().public_bytes(
        encoding=serialization.Encoding.PEM,
        format=serialization.PublicFormat.SubjectPublicKeyInfo,
    )

    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "wb") as fh:
        fh.write(private_pem)
    with open(path + ".pub", "wb") as fh:
        fh.write(public_pem)
    return public_pem.decode()
