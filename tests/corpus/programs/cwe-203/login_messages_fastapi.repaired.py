import os
import jwt
from datetime import datetime, timedelta, timezone
from fastapi import FastAPI, HTTPException, Depends
from passlib.hash import argon2
from pydantic import BaseModel
from slowapi import Limiter
from slowapi.util import get_remote_address
from starlette.requests import Request
from .db import find_user

app = FastAPI()
limiter = Limiter(key_func=get_remote_address)
app.state.limiter = limiter
DUMMY = argon2.hash("x")


class Login(BaseModel):
    email: str
    password: str


@app.post("/login")
@limiter.limit("5/minute")
def login(request: Request, body: Login):
    user = find_user(body.email)
    valid = argon2.verify(body.password, user.password_hash if user else DUMMY)
    if user is None or not valid:
        raise HTTPException(status_code=401, detail="Invalid e-mail address or password")
    claims = {"sub": str(user.id), "exp": datetime.now(timezone.utc) + timedelta(minutes=30)}
    return {"token": jwt.encode(claims, os.environ["JWT_KEY"], algorithm="HS256")}
