import os
import jwt


def verify_token(token):
    """Return the claims of a valid token, else None."""
    try:
        return jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.PyJWTError:
        return None
