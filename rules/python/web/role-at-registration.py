from fastapi import Depends, FastAPI
from flask import Flask, jsonify, request

app = Flask(__name__)
api = FastAPI()
ROLES = {"reader", "writer"}


@app.post("/register")
def register():
    data = request.get_json()
    with db() as cursor:
        # ruleid: role-at-registration
        cursor.execute("INSERT INTO users (name, password, role) VALUES (?, ?, ?)", (data["name"], hashed(data["password"]), data.get("role", "user")))
    return jsonify(ok=True)


@app.post("/signup")
def sign_up():
    # ruleid: role-at-registration
    user = User(name=request.json["name"], is_admin=request.json.get("is_admin", False))
    save(user)
    return "", 201


@api.post("/accounts")
async def register_user(payload: Registration):
    # ruleid: role-at-registration
    account = Account(email=payload.email, role=payload.role)
    await keep(account)
    # ok: role-at-registration
    return {"id": account.id, "role": account.role}


class Users:
    def register(self, body):
        # ruleid: role-at-registration
        role = body["role"]
        return self.add(body["name"], role)


@app.post("/register/checked")
def register_account():
    data = request.get_json()
    # ok: role-at-registration
    role = data.get("role", "reader")
    if role not in ROLES:
        return jsonify(error="no such role"), 400
    return add(data["name"], role)


@api.post("/register/typed")
def signup_user(data: Registration):
    # ok: role-at-registration
    if data.role not in ROLES:
        raise ValueError(data.role)
    # ok: role-at-registration
    return add(data.email, data.role)


@app.post("/register/staff")
@admin_required
def register_member():
    # ok: role-at-registration
    return add(request.json["name"], request.json["role"])


@api.post("/register/by-admin")
def register_customer(data: Registration, who=Depends(current_admin)):
    # ok: role-at-registration
    return add(data.email, data.role)


def change_role(data):
    # ok: role-at-registration
    return data["role"]


def register_plugin(data):
    # ok: role-at-registration
    return data["role"]


@app.post("/register/plain")
def register_view():
    data = request.get_json()
    # ok: role-at-registration
    if data.get("role") == "admin":
        return jsonify(error="not here"), 403
    return add(data["name"], "user")
