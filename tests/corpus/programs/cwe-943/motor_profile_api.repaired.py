import os
from fastapi import FastAPI, HTTPException, Request
from motor.motor_asyncio import AsyncIOMotorClient
from pydantic import BaseModel

app = FastAPI()
db = AsyncIOMotorClient(os.environ["MONGO_URL"]).community


class Lookup(BaseModel):
    username: str
    pin: str


@app.post("/lookup")
async def lookup(body: Lookup):
    user = await db.users.find_one({"username": body.username, "pin": body.pin})
    if user is None:
        raise HTTPException(404)
    return {"name": user["name"]}
