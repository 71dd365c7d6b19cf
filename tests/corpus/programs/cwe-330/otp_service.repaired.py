import random
import secrets


class OtpService:
    def __init__(self, store):
        self.store = store

    def send(self, user_id):
        otp = str(secrets.randbelow(900000) + 100000)
        self.store.put(user_id, otp, ttl=300)
        return otp
