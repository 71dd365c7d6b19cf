from fastapi import FastAPI
from motor.motor_asyncio import AsyncIOMotorClient

app = FastAPI()
people = AsyncIOMotorClient("mongodb://localhost").crm.people


@app.post("/people/search")
async def search(criteria: dict):
    query = {k: str(criteria[k]) for k in ("name", "city") if k in criteria}
    found = people.find(query, {"_id": 0})
    return await found.to_list(50)
