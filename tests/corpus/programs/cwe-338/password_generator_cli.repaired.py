#!/usr/bin/env python3
"""mkpass - generate passwords and recovery codes"""
import argparse
import os
import re
import secrets
import string
import sys

import bcrypt

SYMBOLS = "!#$%&*+-=?@"
CODE_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def generate_password(length: int = 16) -> str:
    groups = [string.ascii_lowercase, string.ascii_uppercase, string.digits, SYMBOLS]
    everything = "".join(groups)
    while True:
        password = "".join(secrets.choice(everything) for _ in range(length))
        if all(any(c in group for c in password) for group in groups):
            return password


def generate_code() -> str:
    return "-".join("".join(secrets.choice(CODE_ALPHABET) for _ in range(4)) for _ in range(3))


def append_htpasswd(path: str, name: str, password: str) -> None:
    digest = bcrypt.hashpw(password.encode(), bcrypt.gensalt(12)).decode()
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    with os.fdopen(fd, "a", encoding="ascii") as fh:
        fh.write(f"{name}:{digest}\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", default="htpasswd")
    sub = parser.add_subparsers(dest="command", required=True)
    user = sub.add_parser("user", help="create a user")
    user.add_argument("name")
    codes = sub.add_parser("codes", help="print recovery codes")
    codes.add_argument("count", type=int)
    args = parser.parse_args()

    if args.command == "user":
        if not re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", args.name):
            print("invalid user name", file=sys.stderr)
            return 2
        password = generate_password()
        append_htpasswd(args.file, args.name, password)
        print(password)
    else:
        if not 1 <= args.count <= 100:
            print("count must be between 1 and 100", file=sys.stderr)
            return 2
        for _ in range(args.count):
            print(generate_code())
    return 0


if __name__ == "__main__":
    sys.exit(main())
