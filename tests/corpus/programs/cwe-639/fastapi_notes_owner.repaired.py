from fastapi import Depends, FastAPI, HTTPException
from sqlalchemy.orm import Session
from .database import get_db
from .auth import get_current_user
from .models import Note, User
from .schemas import NoteIn, NoteOut

app = FastAPI()


@app.post("/notes", response_model=NoteOut, status_code=201)
def create_note(body: NoteIn, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    note = Note(title=body.title, text=body.text, owner_id=user.id)
    db.add(note)
    db.commit()
    return note


@app.get("/notes/{note_id}", response_model=NoteOut)
def read_note(note_id: int, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    note = db.query(Note).filter(Note.id == note_id, Note.owner_id == user.id).first()
    if note is None:
        raise HTTPException(404)
    return note


@app.put("/notes/{note_id}", response_model=NoteOut)
def update_note(note_id: int, body: NoteIn, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    note = db.get(Note, note_id)
    if note is None or note.owner_id != user.id:
        raise HTTPException(404)
    note.title, note.text = body.title, body.text
    db.commit()
    return note
