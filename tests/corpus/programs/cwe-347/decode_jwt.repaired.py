import jwt
from cryptography.hazmat.primitives import serialization


def read_token(token: str, public_key_path: str) -> dict | None:
    """Decode the JWT and return its payload if it is valid."""
    with open(public_key_path, "rb") as f:
        key = serialization.load_pem_public_key(f.read())
    try:
        return jwt.decode(token, key, algorithms=["RS256"])
    except jwt.InvalidTokenError:
        return None
