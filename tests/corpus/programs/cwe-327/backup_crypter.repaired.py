from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives import padding

BLOCK_BITS = 128
IV_BYTES = 16


class BackupCrypter:
    """Encrypts backup files with AES in CBC mode."""

    def __init__(self, key: bytes) -> None:
        if len(key) != 32:
            raise ValueError("the key must be 32 bytes long")
        self._key = key

    def encrypt(self, path: Path) -> Path:
        padder = padding.PKCS7(BLOCK_BITS).padder()
        data = padder.update(path.read_bytes()) + padder.finalize()
        iv = os.urandom(IV_BYTES)
        encryptor = Cipher(algorithms.AES(self._key), modes.CBC(iv)).encryptor()
        target = path.with_suffix(path.suffix + ".enc")
        target.write_bytes(iv + encryptor.update(data) + encryptor.finalize())
        return target


def crypter_from_environment() -> BackupCrypter:
    return BackupCrypter(bytes.fromhex(os.environ["BACKUP_KEY"]))
