from fastapi import Depends, FastAPI
from passlib.hash import bcrypt
from pydantic import BaseModel
from sqlalchemy.orm import Session
from .db import get_db
from .models import User

app = FastAPI()


class SignUp(BaseModel):
    email: str
    password: str


@app.post("/signup")
def signup(payload: dict, db: Session = Depends(get_db)):
    payload["password_hash"] = bcrypt.hash(payload.pop("password"))
    user = User(**payload)  # flaw: CWE-915
    db.add(user)
    db.commit()
    return {"id": user.id}
