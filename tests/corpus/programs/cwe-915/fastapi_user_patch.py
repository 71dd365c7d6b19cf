from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session
from .auth import get_current_user
from .database import get_db
from .models import User

app = FastAPI()


@app.patch("/users/me")
def patch_me(changes: dict, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    for key, value in changes.items():
        setattr(user, key, value)  # flaw: CWE-915
    db.commit()
    return {"id": user.id, "name": user.name}
