from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa


def generate_rsa_pair() -> tuple[bytes, bytes]:
    """Generate a key pair and return (private_pem, public_pem)."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # flaw: CWE-326
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return private, public
