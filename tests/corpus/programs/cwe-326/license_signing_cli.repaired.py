#!/usr/bin/env python3
"""Issue and check signed license files."""
import argparse
import base64
import json
import os
import sys
from datetime import date

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

PRIVATE = "license_key.pem"
PUBLIC = "license_pub.pem"
KEY_SIZE = 3072
PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=padding.PSS.MAX_LENGTH)


def sign(key, payload: bytes) -> bytes:
    return key.sign(payload, PSS, hashes.SHA256())


def verify(key, signature: bytes, payload: bytes) -> None:
    key.verify(signature, payload, PSS, hashes.SHA256())


def keygen() -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_SIZE)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(os.environ["LICENSE_PASSPHRASE"].encode()),
    )
    fd = os.open(PRIVATE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "wb") as fh:
        fh.write(pem)
    with open(PUBLIC, "wb") as fh:
        fh.write(key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))


def issue(customer: str, until: date) -> str:
    with open(PRIVATE, "rb") as fh:
        key = serialization.load_pem_private_key(
            fh.read(), os.environ["LICENSE_PASSPHRASE"].encode()
        )
    payload = json.dumps({"customer": customer, "until": until.isoformat()}).encode()
    return ".".join(base64.urlsafe_b64encode(p).decode() for p in (payload, sign(key, payload)))


def check(text: str) -> dict:
    with open(PUBLIC, "rb") as fh:
        key = serialization.load_pem_public_key(fh.read())
    payload, signature = (base64.urlsafe_b64decode(p) for p in text.strip().split("."))
    verify(key, signature, payload)
    data = json.loads(payload)
    if date.fromisoformat(data["until"]) < date.today():
        raise ValueError("license has expired")
    return data


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(dest="cmd", required=True)
    sub.add_parser("keygen")
    p = sub.add_parser("issue")
    p.add_argument("--customer", required=True)
    p.add_argument("--until", required=True, type=date.fromisoformat)
    p = sub.add_parser("check")
    p.add_argument("file")
    args = parser.parse_args()
    try:
        if args.cmd == "keygen":
            keygen()
        elif args.cmd == "issue":
            print(issue(args.customer, args.until))
        else:
            with open(args.file, encoding="ascii") as fh:
                print("valid for", check(fh.read())["customer"])
    except (InvalidSignature, ValueError, OSError, KeyError) as exc:
        print(f"error: {exc or 'invalid signature'}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
