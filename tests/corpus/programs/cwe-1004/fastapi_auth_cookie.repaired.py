import os
from datetime import datetime, timedelta, timezone

import jwt
from fastapi import FastAPI, Response, HTTPException
from passlib.hash import bcrypt
from pydantic import BaseModel

app = FastAPI()
USERS: dict[str, str] = {}
SECRET = os.environ["SECRET"]


class Credentials(BaseModel):
    email: str
    password: str


@app.post("/login")
def login(credentials: Credentials, response: Response):
    stored = USERS.get(credentials.email)
    if not stored or not bcrypt.verify(credentials.password, stored):
        raise HTTPException(status_code=401)
    token = jwt.encode({"sub": credentials.email, "exp": datetime.now(timezone.utc) + timedelta(hours=1)}, SECRET, algorithm="HS256")
    response.set_cookie(key="auth_token", value=token, httponly=True, secure=True, samesite="lax")
    return {"message": "Login successful"}
