from django.http import JsonResponse
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from flask import Flask, jsonify

api = FastAPI()
app = Flask(__name__)


@api.get("/users/{user_id}")
def fastapi_user(user_id: int):
    user = load(user_id)
    # ruleid: secret-in-response
    return {
        "id": user.id,
        "password_hash": user.password_hash,
    }


@app.get("/users/<int:user_id>")
def flask_user(user_id):
    user = load(user_id)
    # ruleid: secret-in-response
    return jsonify({"id": user.id, "password": user.password})


@app.post("/forgot")
def forgot():
    token = new_token()
    # ruleid: secret-in-response
    return jsonify({"message": "sent", "reset_token": token})


@api.get("/raw/{user_id}")
def raw(user_id: int):
    row = load(user_id)
    # ruleid: secret-in-response
    return JSONResponse(content={"id": row["id"], "password": row["password"]})


def django_user(request, pk):
    user = load(pk)
    # ruleid: secret-in-response
    return JsonResponse({"id": user.pk, "hashed_password": user.hashed_password})


@api.get("/public/{user_id}")
def public(user_id: int):
    user = load(user_id)
    # ok: secret-in-response
    return {"id": user.id, "name": user.name}


@api.get("/form")
def form():
    # ok: secret-in-response
    return {"username": "text", "password": "at least ten characters"}


@api.get("/masked")
def masked():
    # ok: secret-in-response
    return {"password_hash": None, "card_number": "**** 4242"}


def as_row(user):
    # ok: secret-in-response
    return {"id": user.id, "password_hash": user.password_hash}
