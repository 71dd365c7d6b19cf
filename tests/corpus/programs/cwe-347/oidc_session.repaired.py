import os

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from jose import JWTError, jwt

app = FastAPI()
bearer = HTTPBearer()
PUBLIC_KEY = os.environ["OIDC_PUBLIC_KEY"]


def current_claims(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> dict:
    try:
        return jwt.decode(credentials.credentials, PUBLIC_KEY, algorithms=["RS256"], audience="portal")
    except JWTError as error:
        raise HTTPException(status_code=401, detail="invalid token") from error


@app.get("/profile")
def profile(claims: dict = Depends(current_claims)):
    return {"sub": claims["sub"], "email": claims.get("email")}
