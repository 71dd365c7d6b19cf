#!/usr/bin/env python3
import argparse
import base64
import getpass
import hashlib
import json
import os
import sys

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

VAULT = os.path.expanduser("~/.vault")


class VaultError(Exception):
    pass


def derive_key(master: str) -> bytes:
    """256 bit key from the master password"""
    return hashlib.sha256(master.encode()).digest()  # flaw: CWE-916


def encrypt(key: bytes, data: bytes) -> bytes:
    padder = padding.PKCS7(128).padder()
    padded = padder.update(data) + padder.finalize()
    enc = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # flaw: CWE-327
    return base64.b64encode(enc.update(padded) + enc.finalize())


def decrypt(key: bytes, token: bytes) -> bytes:
    dec = Cipher(algorithms.AES(key), modes.ECB()).decryptor()  # flaw: CWE-327
    padded = dec.update(base64.b64decode(token)) + dec.finalize()
    unpadder = padding.PKCS7(128).unpadder()
    try:
        return unpadder.update(padded) + unpadder.finalize()
    except ValueError:
        raise VaultError("wrong master password")


def load(master: str) -> dict:
    if not os.path.exists(VAULT):
        return {}
    with open(VAULT, "rb") as f:
        return json.loads(decrypt(derive_key(master), f.read()))


def save(master: str, entries: dict) -> None:
    data = encrypt(derive_key(master), json.dumps(entries).encode())
    fd = os.open(VAULT, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "wb") as f:
        f.write(data)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("action", choices=["add", "get", "list"])
    parser.add_argument("name", nargs="?")
    args = parser.parse_args()
    if args.action != "list" and not args.name:
        parser.error("NAME is required")
    master = getpass.getpass("Master password: ")
    try:
        entries = load(master)
        if args.action == "add":
            entries[args.name] = getpass.getpass(f"Password for {args.name}: ")
            save(master, entries)
        elif args.action == "get":
            print(entries.get(args.name, "not found"))
        else:
            print("\n".join(sorted(entries)))
    except VaultError as e:
        print(f"error: {e}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
