import hashlib
import hmac
import os
import time


class LinkSigner:
    KEY = b"d41d8cd98f00b204e9800998ecf8427e"  # flaw: CWE-321, CWE-798

    def sign(self, path, lifetime=600):
        expires = int(time.time()) + lifetime
        mac = hmac.new(self.KEY, f"{path}|{expires}".encode(), hashlib.sha256).hexdigest()
        return f"{path}?expires={expires}&mac={mac}"
