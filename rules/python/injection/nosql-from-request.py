from bson import ObjectId
from fastapi import FastAPI, Request
from flask import Flask, abort, request

app = Flask(__name__)
api = FastAPI()
ROLES = {"admin", "user"}


@app.route("/direct", methods=["POST"])
def direct(users):
    # ruleid: nosql-from-request
    return users.find_one(request.json)


@app.route("/variables", methods=["POST"])
def variables(users):
    body = request.get_json()
    query = {"name": body["name"], "password": body["password"]}
    # ruleid: nosql-from-request
    return users.find_one(query)


def query_for(body):
    return {"name": body.get("name")}


@app.route("/helper", methods=["POST"])
def helper(users):
    # ruleid: nosql-from-request
    users.delete_many(query_for(request.get_json()))


def found(users, query):
    # todoruleid: nosql-from-request
    return users.find(query)


@app.route("/helper-finds", methods=["POST"])
def helper_finds(users):
    return str(found(users, request.get_json()))


@api.post("/login")
async def login(request: Request, users):
    body = await request.json()
    # ruleid: nosql-from-request
    return await users.find_one({"token": body["token"]})


@app.route("/text", methods=["POST"])
def as_text(users):
    # ok: nosql-from-request
    return str(users.find_one({"name": str(request.json["name"])}))


@app.route("/id", methods=["POST"])
def by_id(users):
    # ok: nosql-from-request
    return str(users.find_one({"_id": ObjectId(request.json["id"])}))


@app.route("/allowed", methods=["POST"])
def allowed(users):
    role = request.json["role"]
    if role not in ROLES:
        abort(400)
    # ok: nosql-from-request
    return str(users.find({"role": role}))


@app.route("/number", methods=["POST"])
def number(users):
    # ok: nosql-from-request
    return str(users.find({"age": int(request.json["age"])}))


@app.route("/query")
def query_string(users):
    # ok: nosql-from-request
    return str(users.find_one({"name": request.args["name"]}))


@app.route("/inserted", methods=["POST"])
def inserted(users):
    # ok: nosql-from-request
    users.insert_one(request.get_json())


@app.post("/instance")
def instance():
    name = request.get_json().get("name")
    if not isinstance(name, str):
        abort(400)
    # ok: nosql-from-request
    return users.find_one({"name": name})


@api.post("/model")
async def model(login: Login):
    # ok: nosql-from-request
    return await users.find_one({"email": login.email})


@api.post("/any")
async def anything(query: dict):
    # ruleid: nosql-from-request
    return await users.find_one(query)


@api.post("/devices")
async def devices(request: Request, db):
    body = await request.json()
    criteria = {"tenant": 1}
    criteria.update(body.get("filter", {}))
    # ruleid: nosql-from-request
    return db.devices.find(criteria)


class SearchQuery(pydantic.BaseModel):
    filter: dict[str, Any] = {}
    limit: int = 20
    name: str = ""


@app.post("/items/search")
async def search_items(data: SearchQuery):
    # ruleid: nosql-from-request
    found = db.items.find({"tenant": 1, **data.filter})
    # ok: nosql-from-request
    return found or db.items.find({"name": data.name})


def of_texts(criteria):
    query = {}
    for key in ("title", "tag"):
        value = criteria.get(key)
        if isinstance(value, str) and value:
            query[key] = value
    return query


@app.post("/by-texts")
def by_texts():
    # ok: nosql-from-request
    return list(db.notes.find(of_texts(request.json)))
