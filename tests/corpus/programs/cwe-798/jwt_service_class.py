import os
from datetime import datetime, timedelta, timezone
import jwt


class TokenService:
    SECRET = "my-super-secret-signing-key"  # flaw: CWE-798
    ALGORITHM = "HS256"

    def issue(self, user_id):
        now = datetime.now(timezone.utc)
        return jwt.encode({"sub": str(user_id), "iat": now, "exp": now + timedelta(hours=1)}, self.SECRET, algorithm=self.ALGORITHM)

    def verify(self, token):
        try:
            return jwt.decode(token, self.SECRET, algorithms=[self.ALGORITHM])["sub"]
        except jwt.PyJWTError:
            return None
