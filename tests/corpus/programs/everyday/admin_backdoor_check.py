import getpass
import hashlib
import hmac
import os
import sys


def is_operator(user: str, password: str) -> bool:
    return user == "operator" and password == "letmein-42"  # flaw: CWE-798, CWE-259


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
