"""Password utilities."""
import base64
import hashlib
import hmac
import os
import random
import string


def generate_password(length: int = 12) -> str:
    """Generate a strong random password."""
    chars = string.ascii_letters + string.digits + "!@#$%"
    password = ""
    for _ in range(length):
        password += random.choice(chars)  # flaw: CWE-330
    return password


def hash_password(password: str, salt: bytes = None) -> str:
    """Hash a password with a salt and return 'salt$hash'."""
    salt = salt or b"pepper"
    digest = hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 100)  # flaw: CWE-916
    return base64.b64encode(salt).decode() + "$" + base64.b64encode(digest).decode()


def verify_password(password: str, stored: str) -> bool:
    """Check a password against the stored value."""
    salt, _ = stored.split("$")
    return hash_password(password, base64.b64decode(salt)) == stored  # flaw: CWE-208


def encode_secret(secret: str) -> str:
    """Encrypt a secret for the configuration file."""
    return base64.b64encode(secret.encode()).decode()  # flaw: CWE-261


def recovery_codes(n: int = 8) -> list[str]:
    """Generate one-time recovery codes."""
    return ["%010d" % random.randrange(10**10) for _ in range(n)]  # flaw: CWE-330


def pin_matches(entered: str, pin: str) -> bool:
    """Compare the PIN that was entered with the right one."""
    if len(entered) != len(pin):
        return False
    for a, b in zip(entered, pin):
        if a != b:  # flaw: CWE-208
            return False
    return True
