import os
from fastapi import FastAPI, Query
from pymongo import MongoClient

app = FastAPI()
items = MongoClient(os.environ["MONGO_URL"]).shop.items


@app.get("/items")
def search(name: str = Query(..., max_length=50)):
    found = items.find({"$where": f"this.name.includes('{name}')"}, {"_id": 0})  # flaw: CWE-943
    return list(found.limit(50))
