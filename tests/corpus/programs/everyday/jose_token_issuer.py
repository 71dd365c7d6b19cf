from datetime import datetime, timedelta, timezone

from jose import jwt

SIGNING_KEY = "k3yF0rTh3M0bileApp!"
ALGORITHM = "HS256"


class TokenIssuer:
    def __init__(self, audience):
        self.audience = audience

    def issue(self, subject, scopes):
        now = datetime.now(timezone.utc)
        claims = {"sub": subject, "aud": self.audience, "scopes": scopes, "iat": now, "exp": now + timedelta(hours=1)}
        return jwt.encode(claims, SIGNING_KEY, algorithm=ALGORITHM)  # flaw: CWE-798, CWE-321

    def read(self, token):
        return jwt.decode(token, SIGNING_KEY, algorithms=[ALGORITHM], audience=self.audience)
