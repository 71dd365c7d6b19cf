import os

from fastapi import FastAPI, HTTPException, Request
from motor.motor_asyncio import AsyncIOMotorClient
from passlib.context import CryptContext

app = FastAPI()
db = AsyncIOMotorClient(os.environ["MONGO_URL"]).accounts
pwd = CryptContext(schemes=["argon2"])


@app.post("/login")
async def login(request: Request):
    data = await request.json()
    account = await db.users.find_one({"email": data.get("email")})  # flaw: CWE-943
    if account is None or not pwd.verify(str(data.get("password")), account["hash"]):
        raise HTTPException(401, "invalid credentials")
    return {"id": str(account["_id"]), "from": request.client.host}


@app.get("/accounts/count")
async def count():
    return {"count": await db.users.estimated_document_count()}
