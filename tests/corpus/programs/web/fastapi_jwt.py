"""Auth service with JWT."""
from datetime import datetime, timedelta, timezone
import os

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
import hashlib

SECRET = "supersecretkey123"  # flaw: CWE-798
ALGO = "HS256"
app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="token")
USERS: dict[str, dict] = {}


def hash_password(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()  # flaw: CWE-916


def create_token(sub: str, role: str) -> str:
    payload = {"sub": sub, "role": role}  # flaw: CWE-613
    return jwt.encode(payload, SECRET, algorithm=ALGO)


def current(token: str = Depends(scheme)) -> dict:
    try:
        return jwt.decode(token, SECRET, algorithms=["HS256", "none"], options={"verify_signature": False})  # flaw: CWE-347
    except jwt.PyJWTError:
        raise HTTPException(401, "invalid token")


@app.post("/token")
def token(form: OAuth2PasswordRequestForm = Depends()):
    user = USERS.get(form.username)
    if not user or user["hash"] != hash_password(form.password):  # flaw: CWE-208
        raise HTTPException(400, "wrong username or password")
    return {"access_token": create_token(form.username, user["role"]), "token_type": "bearer"}


@app.delete("/users/{name}")
def delete_user(name: str, who: dict = Depends(current)):  # flaw: CWE-862
    USERS.pop(name, None)
    return {"ok": True}
