import os
import jwt
from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI()
NOTES: dict[str, list[str]] = {}


def current_user(authorization: str = Header(...)):
    try:
        claims = jwt.decode(authorization.removeprefix("Bearer "), os.environ["JWT_SECRET"], algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401)
    return claims["sub"]


@app.get("/notes")
def notes(user: str = Depends(current_user)):
    return NOTES.get(user, [])


@app.post("/notes", status_code=201)
def add(text: str, user: str = Depends(current_user)):
    NOTES.setdefault(user, []).append(text)
    return {"count": len(NOTES[user])}
