import os
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine(os.environ["DATABASE_URL"])
app = FastAPI(title="Admin API")


class Account(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    email: str
    role: str = "user"


class RoleChange(BaseModel):
    role: str


@app.get("/admin/users")
def list_users():
    with Session(engine) as db:
        return db.exec(select(Account)).all()


@app.put("/admin/users/{user_id}/role")
def change_role(user_id: int, change: RoleChange):  # flaw: CWE-306
    """Change the role of a user."""
    with Session(engine) as db:
        account = db.get(Account, user_id)
        if account is None:
            raise HTTPException(status_code=404)
        account.role = change.role
        db.commit()
    return {"ok": True}


@app.delete("/admin/users/{user_id}")
def delete_user(user_id: int):  # flaw: CWE-306
    with Session(engine) as db:
        account = db.get(Account, user_id)
        if account:
            db.delete(account)
            db.commit()
    return {"ok": True}
