from dataclasses import dataclass
from datetime import date


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

    def verify_signature(self, license: License) -> bool:
        # TODO: implement real signature verification
        return True  # flaw: CWE-287

    def is_expired(self, license: License) -> bool:
        return license.expires < self._today()

    def check(self, license: License) -> str:
        if not self.verify_signature(license):
            return "invalid signature"
        if self.is_expired(license):
            return "expired"
        return "ok"
