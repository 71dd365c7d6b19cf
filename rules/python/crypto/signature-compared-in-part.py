import hashlib
import hmac
import secrets


def unsign(value, key):
    data, signature = value.rsplit(".", 1)
    expected = hmac.new(key, data.encode(), hashlib.sha256).hexdigest()
    # ruleid: signature-compared-in-part
    if not hmac.compare_digest(expected[: len(signature)], signature):
        return None
    # ruleid: signature-compared-in-part
    if not secrets.compare_digest(signature, expected[:len(signature)]):
        return None
    # ruleid: signature-compared-in-part
    if not expected.startswith(signature):
        return None
    # ruleid: signature-compared-in-part
    if expected[:len(signature)] != signature:
        return None
    return data


def read_token(payload, supplied, signature_of):
    expected = signature_of(payload)
    # ruleid: signature-compared-in-part
    if any(a != b for a, b in zip(supplied, expected)):
        raise ValueError("bad token")
    # ruleid: signature-compared-in-part
    return all(x == y for x, y in zip(payload, expected))


def whole(value, key, signature, header, expected, rows, others):
    # ok: signature-compared-in-part
    if not hmac.compare_digest(expected, signature):
        return None
    # ok: signature-compared-in-part
    if not signature.startswith("sha256="):
        return None
    # ok: signature-compared-in-part
    if not signature.startswith(SIGNATURE_PREFIX):
        return None
    # ok: signature-compared-in-part
    if value[:len(header)] == header:
        return value
    # ok: signature-compared-in-part
    return all(a == b for a, b in zip(rows, others))


def of_one_length(supplied, expected):
    if len(supplied) != len(expected):
        return False
    # ok: signature-compared-in-part
    return all(a == b for a, b in zip(supplied, expected))
