import hmac


def _to_bytes(value):
    if isinstance(value, str):
        return value.encode("utf-8")
    return value


def compare_tokens(expected, supplied) -> bool:
    """Return True only when ``supplied`` is the token we have stored."""
    if not expected or not supplied:
        return False
    return hmac.compare_digest(_to_bytes(expected), _to_bytes(supplied))


def require_token(headers, expected):
    header = headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not compare_tokens(expected, token.strip()):
        raise PermissionError("invalid API token")
