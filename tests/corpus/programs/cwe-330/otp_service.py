import random
import secrets


class OtpService:
    def __init__(self, store):
        self.store = store

    def send(self, user_id):
        otp = str(random.randint(100000, 999999))  # flaw: CWE-330
        self.store.put(user_id, otp, ttl=300)
        return otp
