import hashlib
import hmac
import os
import time


class LinkSigner:
    KEY = os.environ["LINK_KEY"].encode()

    def sign(self, path, lifetime=600):
        expires = int(time.time()) + lifetime
        mac = hmac.new(self.KEY, f"{path}|{expires}".encode(), hashlib.sha256).hexdigest()
        return f"{path}?expires={expires}&mac={mac}"
