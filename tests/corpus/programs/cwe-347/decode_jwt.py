import jwt
from cryptography.hazmat.primitives import serialization


def read_token(token: str, public_key_path: str) -> dict | None:
    """Decode the JWT and return its payload if it is valid."""
    with open(public_key_path, "rb") as f:
        key = serialization.load_pem_public_key(f.read())
    try:
        alg = jwt.get_unverified_header(token)["alg"]
        return jwt.decode(token, key, algorithms=[alg])  # flaw: CWE-347
    except jwt.InvalidTokenError:
        return None
