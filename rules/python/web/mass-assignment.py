import json

from flask import request

from .models import Item, User
from .schemas import UserSchema


def create_user(session):
    # ruleid: mass-assignment
    session.add(User(**request.json))
    # ruleid: mass-assignment
    item = Item(owner=1, **request.get_json(force=True))
    data = request.get_json()
    # ruleid: mass-assignment
    other = User(**data)
    # ruleid: mass-assignment
    User.objects.create(**json.loads(request.body))
    return item, other


class Users:
    async def post(self, request):
        # ruleid: mass-assignment
        return User.objects.create(
            **request.data,
        )


def near_misses(session, options, render):
    data = request.get_json()
    # ok: mass-assignment
    a = User(name=data["name"], email=data["email"])
    # ok: mass-assignment
    b = UserSchema(**request.json)
    # ok: mass-assignment
    c = User(**options)
    # ok: mass-assignment
    d = render("page.html", **request.args)
    # ok: mass-assignment
    e = dict(**request.json)
    # ok: mass-assignment
    f = User(payload=request.json)
    return a, b, c, d, e, f


def signed_up(request):
    data = json.loads(request.body)
    # ruleid: mass-assignment
    return Member.objects.create(**data)


async def posted(request):
    data = await request.json()
    # ruleid: mass-assignment
    return Item(**data, owner=request.user)


@api.post("/signup")
def signup(payload: dict, db=Depends(get_db)):
    payload["password_hash"] = bcrypt.hash(payload.pop("password"))
    # ruleid: mass-assignment
    user = User(**payload)
    db.add(user)


@api.post("/signup/known")
def signup_known(payload: dict, db=Depends(get_db)):
    # ok: mass-assignment
    user = User(email=payload["email"])
    db.add(user)


@api.post("/settings")
def settings(form_data: dict):
    # ok: mass-assignment
    valves = Valves(**form_data)
    return valves.model_dump()
