import hashlib
import hmac


class LinkSigner:
    """Signs download links, so that only those we handed out work."""

    def __init__(self, key: bytes):
        self.key = key

    def sign(self, path: str, expires: int) -> str:
        text = f"{path}:{expires}".encode()
        return hmac.new(self.key, text, hashlib.sha256).hexdigest()

    def valid(self, path: str, expires: int, signature: str, now: int) -> bool:
        return now < expires and hmac.compare_digest(self.sign(path, expires), signature)
