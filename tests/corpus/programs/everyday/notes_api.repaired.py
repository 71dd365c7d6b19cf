from fastapi import Depends, FastAPI, HTTPException
from sqlmodel import Session, select
from .deps import current_active_user, get_session
from .models import Note, User

app = FastAPI()


@app.delete("/notes/{note_id}")
def delete_note(note_id: int, session: Session = Depends(get_session), current_user: User = Depends(current_active_user)):
    note = session.get(Note, note_id)
    if not note or note.owner_id != current_user.id:
        raise HTTPException(status_code=404)
    session.delete(note)
    session.commit()
    return {"ok": True}
