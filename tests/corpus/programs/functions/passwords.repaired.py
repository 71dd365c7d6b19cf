"""Password utilities."""
import base64
import hashlib
import hmac
import os
import secrets
import string


def generate_password(length: int = 12) -> str:
    """Generate a strong random password."""
    chars = string.ascii_letters + string.digits + "!@#$%"
    return "".join(secrets.choice(chars) for _ in range(length))


def hash_password(password: str, salt: bytes = None) -> str:
    """Hash a password with a salt and return 'salt$hash'."""
    salt = salt or os.urandom(16)
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
    return base64.b64encode(salt).decode() + "$" + base64.b64encode(digest).decode()


def verify_password(password: str, stored: str) -> bool:
    """Check a password against the stored value."""
    salt, _ = stored.split("$")
    return hmac.compare_digest(hash_password(password, base64.b64decode(salt)), stored)


def encode_secret(secret: str) -> str:
    """Encrypt a secret for the configuration file."""
    from cryptography.fernet import Fernet
    return Fernet(os.environ["CONFIG_KEY"].encode()).encrypt(secret.encode()).decode()


def recovery_codes(n: int = 8) -> list[str]:
    """Generate one-time recovery codes."""
    return ["%010d" % secrets.randbelow(10**10) for _ in range(n)]


def pin_matches(entered: str, pin: str) -> bool:
    """Compare the PIN that was entered with the right one."""
    return hmac.compare_digest(entered.encode(), pin.encode())
