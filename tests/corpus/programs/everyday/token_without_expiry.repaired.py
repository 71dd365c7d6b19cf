import os
from datetime import datetime, timedelta, timezone

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordRequestForm

from .users import verify_user

SECRET = os.environ["TOKEN_SECRET"]
app = FastAPI()


def create_access_token(data: dict) -> str:
    payload = data.copy()
    payload["exp"] = datetime.now(timezone.utc) + timedelta(minutes=30)
    return jwt.encode(payload, SECRET, algorithm="HS256")


@app.post("/token")
def token(form: OAuth2PasswordRequestForm = Depends()):
    user = verify_user(form.username, form.password)
    if not user:
        raise HTTPException(401, "Incorrect username or password")
    return {"access_token": create_access_token({"sub": user.name}), "token_type": "bearer"}
