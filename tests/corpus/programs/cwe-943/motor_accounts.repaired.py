import os

from fastapi import FastAPI, HTTPException, Request
from motor.motor_asyncio import AsyncIOMotorClient
from passlib.context import CryptContext
from pydantic import BaseModel, EmailStr

app = FastAPI()
db = AsyncIOMotorClient(os.environ["MONGO_URL"]).accounts
pwd = CryptContext(schemes=["argon2"])


class Credentials(BaseModel):
    email: EmailStr
    password: str


@app.post("/login")
async def login(data: Credentials, request: Request):
    account = await db.users.find_one({"email": data.email})
    if account is None or not pwd.verify(data.password, account["hash"]):
        raise HTTPException(401, "invalid credentials")
    return {"id": str(account["_id"]), "from": request.client.host}


@app.get("/accounts/count")
async def count():
    return {"count": await db.users.estimated_document_count()}
