import os
import time
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordRequestForm
import jwt

app = FastAPI()
hasher = PasswordHasher()
USERS = {"admin": os.environ["ADMIN_HASH"]}
ATTEMPTS = {}


@app.post("/token")
def token(form: OAuth2PasswordRequestForm = Depends()):  # flaw: CWE-307
    stored = USERS.get(form.username)
    try:
        if stored is None:
            raise HTTPException(401)
        hasher.verify(stored, form.password)
    except VerifyMismatchError:
        raise HTTPException(401)
    claims = {"sub": form.username, "exp": int(time.time()) + 900}
    return {"access_token": jwt.encode(claims, os.environ["JWT_KEY"], algorithm="HS256")}
