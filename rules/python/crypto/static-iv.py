import os

from Crypto.Cipher import AES
from Crypto.Cipher import AES as Aes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

IV = b"0000000000000000"


def encrypt(key, data):
    # ruleid: static-iv
    a = AES.new(key, AES.MODE_CBC, IV)
    # ruleid: static-iv
    b = Aes.new(key, Aes.MODE_GCM, nonce=b"abcdefghijkl")
    # ruleid: static-iv
    c = Cipher(algorithms.AES(key), modes.CBC(b"\x00" * 16))
    # ruleid: static-iv
    d = AESGCM(key).encrypt(b"unique nonce", data, None)
    return a, b, c, d


class Box:
    async def open(self):
        return Cipher(
            algorithms.AES(self.key),
            # ruleid: static-iv
            modes.CTR(IV),
        )


def near_misses(key, data, packet, other):
    nonce = os.urandom(12)
    # ok: static-iv
    a = AESGCM(key).encrypt(nonce, data, None)
    # ok: static-iv
    b = AES.new(key, AES.MODE_GCM)
    # ok: static-iv
    c = Cipher(algorithms.AES(key), modes.CBC(os.urandom(16)))
    # ok: static-iv
    d = AES.new(key, AES.MODE_CBC, packet[:16])
    # ok: static-iv
    e = other.CBC(b"0000000000000000")
    # ok: static-iv
    f = AES.new(b"0123456789abcdef", AES.MODE_GCM, nonce=nonce)
    return a, b, c, d, e, f


def in_a_variable(key, data):
    iv = b"\x00" * 16
    # ruleid: static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(data)


def drawn_into_a_variable(key, data):
    iv = os.urandom(16)
    # ok: static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(data)


def bytes_in_a_variable(key, data):
    iv = b"0123456789abcdef"
    # ruleid: static-iv
    cipher = AES.new(key, AES.MODE_CBC, iv)
    return cipher.encrypt(data)


class Box:
    IV = b"0123456789abcdef"

    def __init__(self, key):
        self.key = key
        self.nonce = b"\x00" * 12
        self.drawn = os.urandom(16)

    def seal(self, data):
        # ruleid: static-iv
        return AES.new(self.key, AES.MODE_CBC, self.IV).encrypt(data)

    def seal_again(self, data):
        # ruleid: static-iv
        return AESGCM(self.key).encrypt(self.nonce, data, None)

    def seal_right(self, data):
        # ok: static-iv
        return AES.new(self.key, AES.MODE_CBC, self.drawn).encrypt(data)


def iv_of_the_key(key, data):
    iv = key[:16]
    # ruleid: static-iv
    return Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor().update(data)


def iv_of_the_message(key, sealed):
    iv = sealed[:16]
    # ok: static-iv
    return Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor().update(sealed[16:])


def iv_by_default(key, data, iv=b"\x00" * 16):
    # ruleid: static-iv
    return AES.new(key, AES.MODE_CBC, iv).encrypt(data)


class Sealer:
    def __init__(self, key):
        self.aes = AESGCM(key)

    def seal(self, data):
        nonce = b"\x00" * 12
        # ruleid: static-iv
        return self.aes.encrypt(nonce, data, None)

    def seal_anew(self, data):
        nonce = os.urandom(12)
        # ok: static-iv
        return nonce + self.aes.encrypt(nonce, data, None)


def cipher_for(key):
    # ruleid: static-iv
    return AES.new(key, AES.MODE_CBC, iv=key[:16])
