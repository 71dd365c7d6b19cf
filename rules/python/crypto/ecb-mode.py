from Crypto.Cipher import AES
from Cryptodome.Cipher import AES as DomeAES
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.modes import ECB


def encrypt(key, data):
    # ruleid: ecb-mode
    a = AES.new(key, AES.MODE_ECB).encrypt(data)
    # ruleid: ecb-mode
    b = DomeAES.new(key, DomeAES.MODE_ECB)
    # ruleid: ecb-mode
    c = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    # ruleid: ecb-mode
    d = Cipher(algorithms.AES(key), mode=ECB())
    return a, b, c, d


class Box:
    async def open(self, data):
        # ruleid: ecb-mode
        cipher = AES.new(
            self.key,
            mode=AES.MODE_ECB,
        )
        return cipher.decrypt(data)


def near_misses(key, nonce, data, currency):
    # ok: ecb-mode
    a = AES.new(key, AES.MODE_GCM, nonce=nonce)
    # ok: ecb-mode
    b = Cipher(algorithms.AES(key), modes.GCM(nonce))
    # ok: ecb-mode
    c = AESGCM(key).encrypt(nonce, data, None)
    # ok: ecb-mode
    d = currency.ECB("EUR")
    # ok: ecb-mode
    e = "MODE_ECB"
    # ok: ecb-mode
    f = AES.new(key, AES.MODE_CTR, nonce=nonce)
    return a, b, c, d, e, f
