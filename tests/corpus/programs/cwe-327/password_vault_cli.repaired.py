#!/usr/bin/env python3
import argparse
import getpass
import json
import os
import sys

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

VAULT = os.path.expanduser("~/.vault")


class VaultError(Exception):
    pass


def derive_key(master: str, salt: bytes) -> bytes:
    """256 bit key from the master password"""
    return Scrypt(salt=salt, length=32, n=2**17, r=8, p=1).derive(master.encode())


def encrypt(master: str, data: bytes) -> bytes:
    salt, nonce = os.urandom(16), os.urandom(12)
    return salt + nonce + AESGCM(derive_key(master, salt)).encrypt(nonce, data, None)


def decrypt(master: str, blob: bytes) -> bytes:
    salt, nonce, body = blob[:16], blob[16:28], blob[28:]
    try:
        return AESGCM(derive_key(master, salt)).decrypt(nonce, body, None)
    except InvalidTag:
        raise VaultError("wrong master password or damaged vault")


def load(master: str) -> dict:
    if not os.path.exists(VAULT):
        return {}
    with open(VAULT, "rb") as f:
        return json.loads(decrypt(master, f.read()))


def save(master: str, entries: dict) -> None:
    data = encrypt(master, json.dumps(entries).encode())
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
