import hashlib
import hmac
import json
import pickle

import redis


class RedisCache:
    def __init__(self, url, prefix="cache:"):
        self.client = redis.from_url(url)
        self.prefix = prefix

    def get(self, key):
        raw = self.client.get(self.prefix + key)
        if raw is None:
            return None
        return pickle.loads(raw)  # flaw: CWE-502

    def set(self, key, value, ttl=300):
        self.client.setex(self.prefix + key, ttl, pickle.dumps(value))
