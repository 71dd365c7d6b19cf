import os

from Crypto.Cipher import AES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def seal(key, data):
    iv = os.urandom(16)
    # ok: cipher-unauthenticated
    return iv + AES.new(key, AES.MODE_CBC, iv).encrypt(padded(data))


def unseal(key, blob):
    # ruleid: cipher-unauthenticated
    return unpadded(AES.new(key, AES.MODE_CBC, blob[:16]).decrypt(blob[16:]))


class Box:
    def open(self, blob):
        # ruleid: cipher-unauthenticated
        unpacker = Cipher(algorithms.AES(self.key), modes.CTR(blob[:16])).decryptor()
        return unpacker.update(blob[16:]) + unpacker.finalize()
