from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding


def sign(key, payload):
    # ruleid: weak-hash-signature
    return key.sign(payload, padding.PKCS1v15(), hashes.SHA1())


def sign_well(key, payload):
    # ok: weak-hash-signature
    return key.sign(payload, padding.PKCS1v15(), hashes.SHA256())

# ruleid: weak-hash-signature
SCHEME = (padding.PKCS1v15(), hashes.SHA1())
# ok: weak-hash-signature
SOUND = (padding.PKCS1v15(), hashes.SHA256())
