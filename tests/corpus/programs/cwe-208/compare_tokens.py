def _to_bytes(value):
    if isinstance(value, str):
        return value.encode("utf-8")
    return value


def compare_tokens(expected, supplied) -> bool:
    """Return True only when ``supplied`` is the token we have stored."""
    if not expected or not supplied:
        return False
    expected = _to_bytes(expected)
    supplied = _to_bytes(supplied)
    if len(expected) != len(supplied):
        return False
    return expected == supplied  # flaw: CWE-208


def require_token(headers, expected):
    header = headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not compare_tokens(expected, token.strip()):
        raise PermissionError("invalid API token")
