import hashlib
import hmac
import os

from Crypto.Cipher import AES
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from itsdangerous import URLSafeTimedSerializer

SIGNING = b"f3b1c2d4e5a69788"


class LinkSigner:
    KEY = b"d41d8cd98f00b204e9800998ecf8427e"

    def sign(self, path):
        # ruleid: key-literal
        return hmac.new(self.KEY, path.encode(), hashlib.sha256).hexdigest()

    def sign_well(self, path):
        # ok: key-literal
        return hmac.new(self.key, path.encode(), hashlib.sha256).hexdigest()


def mac(text):
    # ruleid: key-literal
    return hmac.new(SIGNING, text, hashlib.sha256).digest()


def sealers():
    # ruleid: key-literal
    a = Fernet(b"Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE=")
    # ruleid: key-literal
    b = URLSafeTimedSerializer("s3cr3t-of-the-shop")
    # ruleid: key-literal
    c = AES.new(b"sixteen byte key", AES.MODE_GCM)
    # ok: key-literal
    d = Fernet(os.environ["KEY"])
    # ok: key-literal
    e = AESGCM(AESGCM.generate_key(256))
    # ok: key-literal
    f = hmac.new(b"", b"", hashlib.sha256)
    return a, b, c, d, e, f


def scram(salted):
    # ok: key-literal
    return hmac.new(salted, b"Client Key", hashlib.sha1).digest()
