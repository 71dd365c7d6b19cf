from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session
from .auth import get_current_user
from .database import get_db
from .models import User

app = FastAPI()


class UserPatch(BaseModel):
    name: str | None = None
    email: str | None = None


@app.patch("/users/me")
def patch_me(changes: UserPatch, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    for key, value in changes.model_dump(exclude_unset=True).items():
        setattr(user, key, value)
    db.commit()
    return {"id": user.id, "name": user.name}
