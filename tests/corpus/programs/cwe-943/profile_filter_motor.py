from fastapi import FastAPI
from motor.motor_asyncio import AsyncIOMotorClient

app = FastAPI()
people = AsyncIOMotorClient("mongodb://localhost").crm.people


@app.post("/people/search")
async def search(criteria: dict):
    found = people.find(criteria, {"_id": 0})  # flaw: CWE-943
    return await found.to_list(50)
