import hashlib
import os
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///accounts.db"))
SessionLocal = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(default="")
    company: Mapped[str] = mapped_column(default="")
    newsletter: Mapped[bool] = mapped_column(default=False)
    plan: Mapped[str] = mapped_column(default="free")
    credits: Mapped[int] = mapped_column(default=0)
    is_admin: Mapped[bool] = mapped_column(default=False)


Base.metadata.create_all(engine)
app = FastAPI(title="Accounts")
bearer = HTTPBearer()


class AccountOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    email: str
    name: str
    company: str
    newsletter: bool
    plan: str
    credits: int


def get_db():
    with SessionLocal() as db:
        yield db


DB = Annotated[Session, Depends(get_db)]


def current_account(
    db: DB, cred: Annotated[HTTPAuthorizationCredentials, Depends(bearer)]
) -> Account:
    digest = hashlib.sha256(cred.credentials.encode()).hexdigest()
    account = db.scalar(select(Account).where(Account.token_hash == digest))
    if account is None:
        raise HTTPException(401, "invalid token")
    return account


CurrentAccount = Annotated[Account, Depends(current_account)]


@app.get("/account", response_model=AccountOut)
def read_account(account: CurrentAccount) -> Any:
    return account


@app.patch("/account", response_model=AccountOut)
def update_account(changes: dict[str, Any], account: CurrentAccount, db: DB) -> Any:  # flaw: CWE-915
    for key, value in changes.items():
        # ignore fields which the model does not have
        if hasattr(account, key) and key != "id":  # flaw: CWE-915
            setattr(account, key, value)  # flaw: CWE-915
    db.commit()
    db.refresh(account)
    return account
