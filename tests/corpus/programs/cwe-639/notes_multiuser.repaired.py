import sqlite3
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()


class NoteBody(BaseModel):
    title: str
    body: str


def get_conn():
    conn = sqlite3.connect("notes.db")
    conn.row_factory = sqlite3.Row
    try:
        yield conn
    finally:
        conn.close()


def current_user(authorization: str = Header(...), conn=Depends(get_conn)):
    token = authorization.removeprefix("Bearer ")
    row = conn.execute("SELECT user_id FROM sessions WHERE token = ?", (token,)).fetchone()
    if row is None:
        raise HTTPException(status_code=401, detail="not logged in")
    return row["user_id"]


@app.post("/notes")
def create(note: NoteBody, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    cursor = conn.execute("INSERT INTO notes (owner, title, body) VALUES (?, ?, ?)", (user_id, note.title, note.body))
    conn.commit()
    return {"id": cursor.lastrowid}


@app.get("/notes/{note_id}")
def read(note_id: int, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    row = conn.execute("SELECT id, title, body FROM notes WHERE id = ? AND owner = ?", (note_id, user_id)).fetchone()
    if row is None:
        raise HTTPException(status_code=404, detail="not found")
    return dict(row)


@app.put("/notes/{note_id}")
def update(note_id: int, note: NoteBody, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    conn.execute("UPDATE notes SET title = ?, body = ? WHERE id = ? AND owner = ?", (note.title, note.body, note_id, user_id))
    conn.commit()
    return {"ok": True}
