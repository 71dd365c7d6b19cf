import secrets


class TokenStore:
    def __init__(self):
        self.tokens = {}

    def issue(self, username):
        auth_token = secrets.token_hex(16)
        self.tokens[auth_token] = username
        return auth_token
