import os
import jwt
from fastapi import HTTPException


def identity(authorization: str) -> str:
    token = authorization.removeprefix("Bearer ")
    try:
        return jwt.decode(token, os.environ["KEY"], algorithms=["HS256"])["sub"]
    except jwt.InvalidTokenError:
        raise HTTPException(401)
