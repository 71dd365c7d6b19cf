"""Signed URLs and API keys of a media server."""
import base64
import hashlib
import hmac
import time
from urllib.parse import parse_qs, urlencode, urlsplit


class BadSignature(Exception):
    pass


class Signer:
    def __init__(self, secret: bytes, digest: str = "sha256"):
        self.secret = secret
        self.digest = digest

    def signature(self, value: str) -> str:
        mac = hmac.new(self.secret, value.encode(), self.digest).digest()
        return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()

    def sign(self, path: str, lifetime: int = 300) -> str:
        expires = int(time.time()) + lifetime
        sig = self.signature(f"{path}:{expires}")
        return f"{path}?{urlencode({'e': expires, 's': sig})}"

    def check(self, url: str) -> str:
        parts = urlsplit(url)
        query = parse_qs(parts.query)
        expires, sig = query["e"][0], query["s"][0]
        expected = self.signature(f"{parts.path}:{expires}")
        if sig != expected:  # flaw: CWE-208
            raise BadSignature(url)
        if int(expires) < time.time():
            raise BadSignature("expired")
        return parts.path


class ApiKeys:
    """API keys are stored as digests."""

    def __init__(self):
        self._digests: dict[str, str] = {}

    def register(self, name: str, key: str) -> None:
        self._digests[name] = hashlib.sha256(key.encode()).hexdigest()

    def authenticate(self, name: str, key: str) -> bool:
        stored = self._digests.get(name)
        if stored is None:
            return False
        digest = hashlib.sha256(key.encode()).hexdigest()
        return digest == stored  # flaw: CWE-208
