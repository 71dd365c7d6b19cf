import hashlib
import os
import uuid
from typing import Dict
from litestar import Litestar, post
from litestar.exceptions import HTTPException
from pydantic import BaseModel, EmailStr


class NewUser(BaseModel):
    email: EmailStr
    password: str


class UserService:
    def __init__(self) -> None:
        self._users: Dict[str, dict] = {}

    def _hash(self, password: str) -> str:
        salt = os.urandom(16)
        digest = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
        return salt.hex() + ":" + digest.hex()

    def create(self, user: NewUser) -> str:
        if user.email in self._users:
            raise HTTPException(status_code=409, detail="exists")
        user_id = str(uuid.uuid4())
        self._users[user.email] = {"id": user_id, "email": user.email, "password": self._hash(user.password)}
        return user_id


service = UserService()


@post("/users")
async def create_user(data: NewUser) -> dict:
    return {"id": service.create(data)}


app = Litestar(route_handlers=[create_user])
