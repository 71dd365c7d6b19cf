"""Auth service with JWT."""
from datetime import datetime, timedelta, timezone
import os

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from passlib.context import CryptContext

pwd = CryptContext(schemes=["bcrypt"])

SECRET = os.environ["JWT_SECRET"]
ALGO = "HS256"
app = FastAPI()
scheme = OAuth2PasswordBearer(tokenUrl="token")
USERS: dict[str, dict] = {}


def hash_password(password: str) -> str:
    return pwd.hash(password)


def create_token(sub: str, role: str) -> str:
    payload = {"sub": sub, "role": role, "exp": datetime.now(timezone.utc) + timedelta(minutes=30)}
    return jwt.encode(payload, SECRET, algorithm=ALGO)


def current(token: str = Depends(scheme)) -> dict:
    try:
        return jwt.decode(token, SECRET, algorithms=[ALGO], options={"require": ["exp", "sub"]})
    except jwt.PyJWTError:
        raise HTTPException(401, "invalid token")


@app.post("/token")
def token(form: OAuth2PasswordRequestForm = Depends()):
    user = USERS.get(form.username)
    if not user or not pwd.verify(form.password, user["hash"]):
        raise HTTPException(400, "wrong username or password")
    return {"access_token": create_token(form.username, user["role"]), "token_type": "bearer"}


@app.delete("/users/{name}")
def delete_user(name: str, who: dict = Depends(current)):
    if who.get("role") != "admin":
        raise HTTPException(403)
    USERS.pop(name, None)
    return {"ok": True}
