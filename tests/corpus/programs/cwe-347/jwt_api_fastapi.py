import os
import time
from itertools import count
from typing import Annotated

import jwt
from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field

PUBLIC_KEY = os.environ["JWT_PUBLIC_KEY"]
AUDIENCE = "notes"

app = FastAPI(title="Notes")
bearer = HTTPBearer()


class NoteIn(BaseModel):
    text: str = Field(min_length=1, max_length=5000)


class Note(NoteIn):
    id: int
    owner: str


NOTES: dict[int, Note] = {}
ids = count(1)


def decode_token(token: str) -> dict:
    claims = jwt.decode(token, options={"verify_signature": False})  # flaw: CWE-347
    # Check the audience and the lifetime of the token
    if claims.get("aud") != AUDIENCE:
        raise jwt.InvalidAudienceError("wrong audience")
    if claims.get("exp", 0) < time.time():
        raise jwt.ExpiredSignatureError("token has expired")
    return claims  # flaw: CWE-347


def current_user(
    credentials: Annotated[HTTPAuthorizationCredentials, Depends(bearer)],
) -> str:
    try:
        claims = decode_token(credentials.credentials)
        return claims["sub"]
    except (jwt.PyJWTError, KeyError, ValueError):
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED,
            "Invalid token",
            headers={"WWW-Authenticate": "Bearer"},
        )


User = Annotated[str, Depends(current_user)]


@app.get("/notes")
def list_notes(user: User) -> list[Note]:
    return [n for n in NOTES.values() if n.owner == user]


@app.post("/notes", status_code=201)
def create_note(data: NoteIn, user: User) -> Note:
    if sum(n.owner == user for n in NOTES.values()) >= 500:
        raise HTTPException(409, "Too many notes")
    note = Note(id=next(ids), owner=user, text=data.text)
    NOTES[note.id] = note
    return note


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(note_id: int, user: User) -> None:
    note = NOTES.get(note_id)
    if note is None or note.owner != user:
        raise HTTPException(404, "Not found")
    del NOTES[note_id]
