from fastapi import FastAPI, HTTPException, Request
from passlib.hash import argon2
from pydantic import BaseModel
from pymongo import MongoClient

app = FastAPI()
users = MongoClient("mongodb://localhost:27017")["shop"]["users"]


class Credentials(BaseModel):
    email: str
    password: str


@app.post("/session")
async def login(request: Request):
    body = await request.json()
    user = users.find_one({"email": body["email"], "active": True})  # flaw: CWE-943
    password = body["password"]
    if user is None or not argon2.verify(password, user["password_hash"]):
        raise HTTPException(401, "wrong email or password")
    return {"id": str(user["_id"])}
