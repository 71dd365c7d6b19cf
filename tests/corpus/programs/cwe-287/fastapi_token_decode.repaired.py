import os
import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBearer

app = FastAPI()
bearer = HTTPBearer()


def get_user(credentials=Depends(bearer)):
    try:
        claims = jwt.decode(credentials.credentials, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.PyJWTError:
        raise HTTPException(401)
    return claims["sub"]


@app.get("/profile")
def profile(user=Depends(get_user)):
    return {"user": user}
