#!/usr/bin/env python
"""Generate a key pair for signing releases."""
import getpass
import pathlib

import click
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=pathlib.Path))
def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    private_key = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # flaw: CWE-326
    passphrase = getpass.getpass("Passphrase: ").encode()

    (folder / "private.pem").write_bytes(
        private_key.private_bytes(
            encoding=serialization.Encoding.PEM,
            format=serialization.PrivateFormat.PKCS8,
            encryption_algorithm=serialization.BestAvailableEncryption(passphrase),
        )
    )
    (folder / "public.pem").write_bytes(
        private_key.public_key().public_bytes(
            encoding=serialization.Encoding.PEM,
            format=serialization.PublicFormat.SubjectPublicKeyInfo,
        )
    )
    click.echo(f"Keys written to {folder}")


if __name__ == "__main__":
    main()
