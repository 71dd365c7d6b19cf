import jwt
from jwt import PyJWKClient


class OidcVerifier:
    def __init__(self, jwks_url, issuer, client_id):
        self.jwks = PyJWKClient(jwks_url)
        self.issuer = issuer
        self.client_id = client_id

    def verify(self, token):
        key = self.jwks.get_signing_key_from_jwt(token).key
        return jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": False})  # flaw: CWE-347, CWE-345
