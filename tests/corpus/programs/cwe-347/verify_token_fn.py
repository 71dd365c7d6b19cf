import os
import jwt


def verify_token(token):
    """Return the claims of a valid token, else None."""
    try:
        header = jwt.get_unverified_header(token)
        return jwt.decode(token, os.environ["JWT_KEY"], algorithms=[header["alg"]])  # flaw: CWE-347
    except jwt.PyJWTError:
        return None
