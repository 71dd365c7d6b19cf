import os
import secrets

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine(os.environ["DATABASE_URL"])
app = FastAPI(title="Admin API")
bearer = HTTPBearer()


def require_admin(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> None:
    if not secrets.compare_digest(credentials.credentials, os.environ["ADMIN_TOKEN"]):
        raise HTTPException(status_code=403, detail="admins only")


class Account(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str
    role: str = "user"


class RoleChange(BaseModel):
    role: str


@app.get("/admin/users", dependencies=[Depends(require_admin)])
def list_users():
    with Session(engine) as db:
        return db.exec(select(Account)).all()


@app.put("/admin/users/{user_id}/role", dependencies=[Depends(require_admin)])
def change_role(user_id: int, change: RoleChange):
    """Change the role of a user."""
    with Session(engine) as db:
        account = db.get(Account, user_id)
        if account is None:
            raise HTTPException(status_code=404)
        account.role = change.role
        db.commit()
    return {"ok": True}


@app.delete("/admin/users/{user_id}", dependencies=[Depends(require_admin)])
def delete_user(user_id: int):
    with Session(engine) as db:
        account = db.get(Account, user_id)
        if account:
            db.delete(account)
            db.commit()
    return {"ok": True}
