from datetime import datetime, timedelta, timezone

from jose import jwt
import os

SIGNING_KEY = os.environ["SIGNING_KEY"]
ALGORITHM = "HS256"


class TokenIssuer:
    def __init__(self, audience):
        self.audience = audience

    def issue(self, subject, scopes):
        now = datetime.now(timezone.utc)
        claims = {"sub": subject, "aud": self.audience, "scopes": scopes, "iat": now, "exp": now + timedelta(hours=1)}
        return jwt.encode(claims, SIGNING_KEY, algorithm=ALGORITHM)

    def read(self, token):
        return jwt.decode(token, SIGNING_KEY, algorithms=[ALGORITHM], audience=self.audience)
