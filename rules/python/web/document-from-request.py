from fastapi import Body, FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()


@app.post("/users")
def add():
    data = request.get_json()
    # ruleid: document-from-request
    db.users.insert_one(data)
    # ruleid: document-from-request
    users.update_one({"email": "x"}, {"$set": request.get_json()})
    # ok: document-from-request
    db.events.insert_one(data)
    # ok: document-from-request
    db.users.insert_one({"name": data["name"]})


@api.post("/register")
async def register(data: dict = Body(...)):
    # ruleid: document-from-request
    await db.users.insert_one(data)


@api.put("/profile")
async def change(request):
    body = await request.json()
    # ruleid: document-from-request
    await db.profiles.update_one({"id": 1}, {"$set": body})
    # ok: document-from-request
    await db.profiles.update_one({"id": 1}, {"$set": {"name": body["name"]}})


@api.post("/typed")
async def typed(data: Profile):
    # ok: document-from-request
    await db.users.insert_one(data.model_dump())
