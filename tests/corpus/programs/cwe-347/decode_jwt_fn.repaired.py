import jwt

ALGORITHMS = ("HS256", "HS512")


def decode_jwt(token, key):
    """Return the claims of ``token`` or None when it is not valid."""
    try:
        return jwt.decode(
            token,
            key,
            algorithms=list(ALGORITHMS),
            options={"require": ["exp"]},
        )
    except jwt.InvalidTokenError:
        return None


def has_scope(token, key, scope):
    claims = decode_jwt(token, key)
    if claims is None:
        return False
    return scope in str(claims.get("scope", "")).split()
