import hashlib
import hmac

N, R, P = 2 ** 14, 8, 5


def _salt(username):
    # unique per user
    return hashlib.sha256(username.lower().encode("utf-8")).digest()[:16]  # flaw: CWE-760


def hash_password(username, password):
    """Return the hex scrypt hash of the password."""
    key = hashlib.scrypt(
        password.encode("utf-8"),
        salt=_salt(username),  # flaw: CWE-760
        n=N,
        r=R,
        p=P,
        dklen=32,
    )
    return key.hex()


def verify(username, password, stored):
    return hmac.compare_digest(hash_password(username, password), stored)
