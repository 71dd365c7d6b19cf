import secrets
import time


class OtpService:
    def __init__(self, ttl=300):
        self.ttl = ttl
        self.pending = {}

    def generate(self, phone):
        code = str(secrets.randbelow(900000) + 100000)
        self.pending[phone] = (code, time.time() + self.ttl, 0)
        return code

    def verify(self, phone, code):
        entry = self.pending.get(phone)
        if entry is None:
            return False
        expected, expires, tries = entry
        if time.time() > expires or tries >= 5:
            del self.pending[phone]
            return False
        self.pending[phone] = (expected, expires, tries + 1)
        if secrets.compare_digest(code, expected):
            del self.pending[phone]
            return True
        return False
