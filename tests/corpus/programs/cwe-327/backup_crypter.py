from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives import padding

BLOCK_BITS = 128
IV = b"1234567890abcdef"


class BackupCrypter:
    """Encrypts backup files with AES in CBC mode."""

    def __init__(self, key: bytes) -> None:
        if len(key) != 32:
            raise ValueError("the key must be 32 bytes long")
        self._key = key

    def encrypt(self, path: Path) -> Path:
        padder = padding.PKCS7(BLOCK_BITS).padder()
        data = padder.update(path.read_bytes()) + padder.finalize()
        encryptor = Cipher(algorithms.AES(self._key), modes.CBC(IV)).encryptor()  # flaw: CWE-329
        target = path.with_suffix(path.suffix + ".enc")
        target.write_bytes(encryptor.update(data) + encryptor.finalize())
        return target


def crypter_from_environment() -> BackupCrypter:
    return BackupCrypter(bytes.fromhex(os.environ["BACKUP_KEY"]))
