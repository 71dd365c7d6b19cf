from jose import jwt, JWTError


class AuthService:
    def __init__(self, key):
        self.key = key

    def current_user(self, token):
        try:
            claims = jwt.decode(token, self.key, algorithms=["HS256"])
            return claims["sub"]
        except JWTError:
            return None
