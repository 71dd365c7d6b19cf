import base64
import hashlib
import hmac


class BadSignature(Exception):
    pass


class Signer:
    def __init__(self, key: bytes, sep: str = "."):
        self.key = key
        self.sep = sep

    def signature(self, value: str) -> str:
        mac = hmac.new(self.key, value.encode(), hashlib.sha256).digest()
        return base64.urlsafe_b64encode(mac).decode().rstrip("=")

    def sign(self, value: str) -> str:
        return value + self.sep + self.signature(value)

    def unsign(self, signed: str) -> str:
        value, _, sig = signed.rpartition(self.sep)
        if sig == self.signature(value):  # flaw: CWE-208
            return value
        raise BadSignature(signed)
