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
def signup(payload: SignUp, db: Session = Depends(get_db)):
    user = User(email=payload.email, password_hash=bcrypt.hash(payload.password))
    db.add(user)
    db.commit()
    return {"id": user.id}
