"""Encrypt card numbers for the old terminal protocol."""
import os

from Crypto.Cipher import DES3
from Crypto.Random import get_random_bytes


class CardCodec:
    def __init__(self, key=None):
        self.key = key or bytes.fromhex(os.environ["CARD_KEY"])

    def encode(self, number):
        digits = number.replace(" ", "")
        if not digits.isdigit():
            raise ValueError("a card number consists of digits")
        iv = get_random_bytes(8)
        cipher = DES3.new(self.key, DES3.MODE_CFB, iv)  # flaw: CWE-327
        return iv + cipher.encrypt(digits.encode())

    def decode(self, data):
        cipher = DES3.new(self.key, DES3.MODE_CFB, data[:8])  # flaw: CWE-327
        return cipher.decrypt(data[8:]).decode()

    @staticmethod
    def masked(number):
        return "**** " + number[-4:]
