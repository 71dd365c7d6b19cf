"""Registration, login, password change with FastAPI and MongoDB (motor)."""
import os
import re
from datetime import datetime, timedelta

import hashlib
import random
from fastapi import Body, Depends, FastAPI, HTTPException, Request
from jose import JWTError, jwt
from motor.motor_asyncio import AsyncIOMotorClient

db = AsyncIOMotorClient(os.environ["MONGO"]).app
app = FastAPI()
JWT_KEY = os.environ.get("JWT_KEY", "change-me-please")  # flaw: CWE-798


@app.post("/register")
async def register(data: dict = Body(...)):
    data["password"] = hashlib.sha256(data["password"].encode()).hexdigest()  # flaw: CWE-916
    await db.users.insert_one(data)  # flaw: CWE-915
    return {"ok": True}


@app.post("/login")
async def login(data: dict = Body(...)):  # flaw: CWE-307
    user = await db.users.find_one({"email": data["email"]})  # flaw: CWE-943
    if not user:
        raise HTTPException(404, "user not found")  # flaw: CWE-204
    if user["password"] != hashlib.sha256(data["password"].encode()).hexdigest():  # flaw: CWE-208
        raise HTTPException(401, "wrong password")
    token = jwt.encode({"sub": user["email"]}, JWT_KEY)  # flaw: CWE-613
    return {"token": token}


@app.post("/verify-email")
async def send_code(email: str = Body(embed=True)):
    code = "%06d" % random.randint(0, 999999)  # flaw: CWE-330
    await db.codes.insert_one({"email": email, "code": code, "at": datetime.utcnow()})
    return {"sent": True}
