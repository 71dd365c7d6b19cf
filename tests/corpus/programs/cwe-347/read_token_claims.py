"""Who sent this request? Reads the claims of a bearer token."""
import base64
import json

from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()


def claims_of(authorization: str = Header("")) -> dict:
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(401, "token required")
    try:
        payload = token.split(".")[1]
        payload += "=" * (-len(payload) % 4)
        return json.loads(base64.urlsafe_b64decode(payload))  # flaw: CWE-347
    except (IndexError, ValueError) as error:
        raise HTTPException(401, "invalid token") from error


@app.get("/me")
def me(claims: dict = Depends(claims_of)):
    return {"id": claims["sub"], "roles": claims.get("roles", [])}


@app.get("/admin/report")
def report(claims: dict = Depends(claims_of)):
    if "admin" not in claims.get("roles", []):
        raise HTTPException(403, "admins only")
    return {"users": 42}
