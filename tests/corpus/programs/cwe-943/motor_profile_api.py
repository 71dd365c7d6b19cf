import os
from fastapi import FastAPI, HTTPException, Request
from motor.motor_asyncio import AsyncIOMotorClient
from pydantic import BaseModel

app = FastAPI()
db = AsyncIOMotorClient(os.environ["MONGO_URL"]).community


@app.post("/lookup")
async def lookup(request: Request):
    body = await request.json()
    user = await db.users.find_one({"username": body["username"], "pin": body["pin"]})  # flaw: CWE-943
    if user is None:
        raise HTTPException(404)
    return {"name": user["name"]}
