import argparse
import os
from getpass import getpass
from Crypto.Cipher import DES3
from Crypto.Util.Padding import pad


def encrypt(data, password):
    key = password.encode().ljust(24, b"0")[:24]
    cipher = DES3.new(key, DES3.MODE_ECB)  # flaw: CWE-327
    return cipher.encrypt(pad(data, 8))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("path")
    options = parser.parse_args()
    with open(options.path, "rb") as handle:
        data = handle.read()
    with open(options.path + ".enc", "wb") as handle:
        handle.write(encrypt(data, getpass()))


if __name__ == "__main__":
    main()
