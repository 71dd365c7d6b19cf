import jwt


def decode_jwt(token, key):
    """Return the claims of ``token`` or None when it is not valid."""
    try:
        header = jwt.get_unverified_header(token)
        algorithm = header.get("alg", "HS256")  # flaw: CWE-347
        if algorithm == "none":
            return jwt.decode(token, options={"verify_signature": False})  # flaw: CWE-347
        return jwt.decode(token, key, algorithms=[algorithm])  # flaw: CWE-347
    except jwt.ExpiredSignatureError:
        return None
    except jwt.InvalidTokenError:
        return None


def has_scope(token, key, scope):
    claims = decode_jwt(token, key)
    if claims is None:
        return False
    return scope in claims.get("scope", "").split()
