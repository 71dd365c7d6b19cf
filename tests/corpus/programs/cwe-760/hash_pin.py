import hashlib
import hmac

SALT = b"c0ffee-members"
ROUNDS = 600_000


def hash_pin(pin: str) -> str:
    """Hash a member's PIN for storage."""
    digest = hashlib.pbkdf2_hmac("sha256", pin.encode("utf-8"), SALT, ROUNDS)  # flaw: CWE-760
    return digest.hex()


def check_pin(pin: str, stored: str) -> bool:
    """Compare a PIN with what is stored for the member."""
    return hmac.compare_digest(hash_pin(pin), stored)
