import hashlib
import time


class TokenStore:
    def __init__(self):
        self.tokens = {}

    def issue(self, username):
        auth_token = hashlib.md5((username + str(time.time())).encode("utf-8")).hexdigest()  # flaw: CWE-330, CWE-340
        self.tokens[auth_token] = username
        return auth_token
