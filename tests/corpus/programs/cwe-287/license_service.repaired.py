from dataclasses import dataclass
from datetime import date
import os

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_public_key


@dataclass
class License:
    customer: str
    expires: date
    signature: bytes

    def payload(self) -> bytes:
        return f"{self.customer}|{self.expires.isoformat()}".encode()


class LicenseService:
    """Checks licence files of customers."""

    def __init__(self, today=date.today):
        self._today = today
        self._key = load_pem_public_key(os.environ["LICENSE_PUBLIC_KEY"].encode())

    def verify_signature(self, license: License) -> bool:
        try:
            self._key.verify(license.signature, license.payload())
        except InvalidSignature:
            return False
        return True

    def is_expired(self, license: License) -> bool:
        return license.expires < self._today()

    def check(self, license: License) -> str:
        if not self.verify_signature(license):
            return "invalid signature"
        if self.is_expired(license):
            return "expired"
        return "ok"
