import hashlib
import hmac

HASHES = {"HS256": hashlib.sha256, "HS512": hashlib.sha512}


def expected(algorithm, signed, key):
    digest = HASHES.get(algorithm)
    # ruleid: signature-expected-empty
    return hmac.new(key, signed, digest).digest() if digest else b""


def signature_of(header, signed, key):
    chosen = HASHES.get(header["alg"])
    # ruleid: signature-expected-empty
    return "" if chosen is None else hmac.new(key, signed, chosen).hexdigest()


def verify(header, signatures, given):
    # ruleid: signature-expected-empty
    return hmac.compare_digest(signatures.get(header["alg"], b""), given)


def expected_or_refused(algorithm, signed, key):
    digest = HASHES.get(algorithm)
    if digest is None:
        raise ValueError("unsupported algorithm")
    # ok: signature-expected-empty
    return hmac.new(key, signed, digest).digest()


def sign(body, secret):
    # ok: signature-expected-empty
    return hmac.new(secret, body, hashlib.sha256).hexdigest() if secret else None
