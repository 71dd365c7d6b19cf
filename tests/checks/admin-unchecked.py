from fastapi import Depends, FastAPI
from flask import Flask
from flask_login import login_required

api = FastAPI()
app = Flask(__name__)


@api.delete("/admin/users/{user_id}")
# ruleid: admin-unchecked
def delete_user(user_id: int, user=Depends(get_current_user)):
    users.remove(user_id)


@app.post("/api/admin/settings")
@login_required
# ruleid: admin-unchecked
def settings():
    store.save(request.json)


@api.delete("/admin/notes/{note_id}")
# ok: admin-unchecked
def delete_note(note_id: int, user=Depends(require_admin)):
    notes.remove(note_id)


@api.delete("/admin/tags/{tag_id}")
# ok: admin-unchecked
def delete_tag(tag_id: int, user=Depends(get_current_user)):
    if user.role != "editor":
        raise HTTPException(403)
    tags.remove(tag_id)


@api.delete("/admin/files/{name}", dependencies=[Depends(only_staff)])
# ok: admin-unchecked
def delete_file(name: str, user=Depends(get_current_user)):
    files.remove(name)


@api.delete("/users/{user_id}")
# ok: admin-unchecked
def leave(user_id: int, user=Depends(get_current_user)):
    users.remove(user.id)
