import getpass
import hashlib
import hmac
import os
import sys


def is_operator(user: str, password: str) -> bool:
    salt, stored = os.environ["OPERATOR_HASH"].split(":")
    digest = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1)
    return user == "operator" and hmac.compare_digest(digest.hex(), stored)


def main():
    user = input("user: ")
    password = getpass.getpass()
    if not is_operator(user, password):
        sys.exit("access denied")
    print("Welcome. Commands: status, restart, quit")
    while (command := input("> ")) != "quit":
        print("ok" if command in ("status", "restart") else "unknown command")


if __name__ == "__main__":
    main()
