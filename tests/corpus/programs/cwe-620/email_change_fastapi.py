from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel
from passlib.context import CryptContext
from .deps import get_current_user, get_db

router = APIRouter()
crypt = CryptContext(schemes=["argon2"])


class PasswordChange(BaseModel):
    current: str = ""
    new: str


@router.put("/users/me/password")
def put_password(body: PasswordChange, user=Depends(get_current_user), db=Depends(get_db)):
    user.password_hash = crypt.hash(body.new)  # flaw: CWE-620
    db.commit()
    return {"ok": True}
