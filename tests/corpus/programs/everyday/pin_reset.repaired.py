from fastapi import APIRouter, HTTPException
from .store import get_code, set_password, slow_down

router = APIRouter()


@router.post("/reset/confirm")
def confirm(email: str, otp: str, password: str):
    if not slow_down.check_attempts(email):
        raise HTTPException(429)
    if get_code(email) != otp:
        raise HTTPException(400, "wrong code")
    set_password(email, password)
    return {"ok": True}
