"""Who sent this request? Reads the claims of a bearer token."""
import os

import jwt

from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()
KEY = os.environ["JWT_PUBLIC_KEY"]


def claims_of(authorization: str = Header("")) -> dict:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(401, "token required")
    try:
        return jwt.decode(token, KEY, algorithms=["RS256"], audience="api")
    except jwt.InvalidTokenError as error:
        raise HTTPException(401, "invalid token") from error


@app.get("/me")
def me(claims: dict = Depends(claims_of)):
    return {"id": claims["sub"], "roles": claims.get("roles", [])}


@app.get("/admin/report")
def report(claims: dict = Depends(claims_of)):
    if "admin" not in claims.get("roles", []):
        raise HTTPException(403, "admins only")
    return {"users": 42}
