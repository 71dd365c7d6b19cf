from jose import jwt, JWTError


class AuthService:
    def __init__(self, key):
        self.key = key

    def current_user(self, token):
        try:
            claims = jwt.get_unverified_claims(token)  # flaw: CWE-347
            return claims["sub"]
        except JWTError:
            return None
