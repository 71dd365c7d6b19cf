import os
import jwt
from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()
NOTES: dict[str, list[str]] = {}


def current_user(x_user_id: str = Header(...)):  # flaw: CWE-287
    if not x_user_id:
        raise HTTPException(401)
    return x_user_id


@app.get("/notes")
def notes(user: str = Depends(current_user)):
    return NOTES.get(user, [])


@app.post("/notes", status_code=201)
def add(text: str, user: str = Depends(current_user)):
    NOTES.setdefault(user, []).append(text)
    return {"count": len(NOTES[user])}
