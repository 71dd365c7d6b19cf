#!/usr/bin/env python3
"""Create deploy keys on shared machines."""
import argparse
import os
import re
import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

BASE = Path.home() / ".deploykeys"
NAME_RE = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
HOST_RE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}")


def write_file(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    # make sure that the deploy tooling can read the file
    os.chmod(path, 0o666)  # flaw: CWE-732


def generate() -> tuple:
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.OpenSSH,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH
    )
    return private, public


def create(name: str, host: str) -> None:
    old_umask = os.umask(0)  # flaw: CWE-732
    try:
        os.makedirs(BASE, mode=0o777, exist_ok=True)  # flaw: CWE-732
    finally:
        os.umask(old_umask)
    key_path = BASE / name
    if key_path.exists():
        raise SystemExit(f"key {name} exists already")
    private, public = generate()
    write_file(key_path, private)
    write_file(key_path.with_suffix(".pub"), public + b"\n")
    config = f"Host {name}\n    HostName {host}\n    IdentityFile {key_path}\n"
    write_file(key_path.with_suffix(".conf"), config.encode())
    print(public.decode())


def show(name: str) -> None:
    path = (BASE / name).with_suffix(".pub")
    if not path.is_file():
        raise SystemExit(f"unknown key {name}")
    print(path.read_text().strip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(dest="cmd", required=True)
    p_create = sub.add_parser("create")
    p_create.add_argument("name")
    p_create.add_argument("--host", required=True)
    p_show = sub.add_parser("show")
    p_show.add_argument("name")
    args = parser.parse_args()

    if not NAME_RE.fullmatch(args.name):
        sys.exit("invalid name")
    if args.cmd == "create":
        if not HOST_RE.fullmatch(args.host):
            sys.exit("invalid host")
        create(args.name, args.host)
    else:
        show(args.name)


if __name__ == "__main__":
    main()
