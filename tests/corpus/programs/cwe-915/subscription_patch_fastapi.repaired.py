import hashlib
import os
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field
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


class AccountUpdate(BaseModel):
    """New profile columns are added here, and only here."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, max_length=100)
    company: str | None = Field(None, max_length=100)
    newsletter: bool | None = None


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
def update_account(changes: AccountUpdate, account: CurrentAccount, db: DB) -> Any:
    for key, value in changes.model_dump(exclude_unset=True, exclude_none=True).items():
        setattr(account, key, value)
    db.commit()
    db.refresh(account)
    return account
