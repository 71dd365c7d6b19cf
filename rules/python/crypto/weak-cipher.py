import Crypto.Cipher
from Crypto.Cipher import AES, ARC4, DES
from Cryptodome.Cipher import Blowfish as Fish
from cryptography.hazmat.decrepit.ciphers.algorithms import TripleDES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key, iv, data):
    # ruleid: weak-cipher
    a = DES.new(key, DES.MODE_CBC, iv)
    # ruleid: weak-cipher
    b = ARC4.new(key).encrypt(data)
    # ruleid: weak-cipher
    c = Fish.new(key, Fish.MODE_CBC)
    # ruleid: weak-cipher
    d = Cipher(algorithms.ARC4(key), mode=None)
    # ruleid: weak-cipher
    e = Crypto.Cipher.DES3.new(key)
    return a, b, c, d, e


class Box:
    async def open(self, data):
        return Cipher(
            # ruleid: weak-cipher
            TripleDES(self.key),
            modes.CBC(self.iv),
        ).decryptor()


def near_misses(key, nonce, shop, data):
    # ok: weak-cipher
    a = AES.new(key, AES.MODE_GCM, nonce=nonce)
    # ok: weak-cipher
    b = Cipher(algorithms.AES(key), modes.GCM(nonce))
    # ok: weak-cipher
    c = algorithms.ChaCha20(key, nonce)
    # ok: weak-cipher
    d = shop.DES.new(key)
    # ok: weak-cipher
    e = {"cipher": "DES"}
    # ok: weak-cipher
    f = DES.block_size
    return a, b, c, d, e, f
