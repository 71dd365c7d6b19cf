from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa


def create_keypair(path: str, passphrase: bytes) -> None:
    """Write the private key for signing licences, protected by a pass phrase."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # flaw: CWE-326
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
    with open(path, "wb") as out:
        out.write(pem)


def sign(key, licence: bytes) -> bytes:
    pss = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH)
    return key.sign(licence, pss, hashes.SHA256())
