import os
import jwt
from fastapi import HTTPException


def identity(authorization: str) -> str:
    token = authorization.removeprefix("Bearer ")
    try:
        return jwt.decode(token, os.environ["KEY"], algorithms=["HS256", "none"])["sub"]  # flaw: CWE-347
    except jwt.InvalidTokenError:
        raise HTTPException(401)
