from datetime import datetime, timedelta, timezone

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel

from .db import codes, users
from .tokens import make_access_token

router = APIRouter()
MAX_TRIES = 5


class Verification(BaseModel):
    phone: str
    code: str


@router.post("/otp/verify")
def verify(body: Verification):
    """Exchange the six digits that were sent by SMS for an access token."""
    entry = codes.find_one({"phone": body.phone})
    if entry is None or entry["sent"] < datetime.now(timezone.utc) - timedelta(minutes=10):
        raise HTTPException(410, "the code has expired")
    if entry["tries"] >= MAX_TRIES:
        codes.delete_one({"phone": body.phone})
        raise HTTPException(429, "too many attempts")
    if entry["code"] != body.code:
        codes.update_one({"phone": body.phone}, {"$inc": {"tries": 1}})
        raise HTTPException(401, "wrong code")
    codes.delete_one({"phone": body.phone})
    user = users.find_one({"phone": body.phone})
    return {"token": make_access_token(user["_id"])}
