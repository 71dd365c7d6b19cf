import argparse
import os
from getpass import getpass
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt


def encrypt(data, password):
    salt = os.urandom(16)
    nonce = os.urandom(12)
    key = Scrypt(salt=salt, length=32, n=2**17, r=8, p=1).derive(password.encode())
    return salt + nonce + AESGCM(key).encrypt(nonce, data, None)


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
