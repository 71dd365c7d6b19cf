"""Wallet service: deposits, transfers, vouchers."""
import os
from typing import Optional

from decimal import Decimal

from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel, Field
from sqlalchemy import Column, Integer, Numeric, String, create_engine
from sqlalchemy.orm import Session, declarative_base, sessionmaker

engine = create_engine(os.environ["DATABASE_URL"])
SessionLocal = sessionmaker(bind=engine)
Base = declarative_base()
app = FastAPI()


class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    owner = Column(String, unique=True)
    api_key = Column(String)
    balance = Column(Numeric, default=0)


class Transfer(BaseModel):
    from_id: int
    to_id: int
    amount: Decimal = Field(gt=0)


def session():
    s = SessionLocal()
    try:
        yield s
    finally:
        s.close()


def account(x_api_key: str = Header(), s: Session = Depends(session)) -> Account:
    found = s.query(Account).filter(Account.api_key == x_api_key).first()
    if found is None:
        raise HTTPException(401)
    return found


@app.post("/transfer")
def transfer(t: Transfer, me: Account = Depends(account), s: Session = Depends(session)):
    if t.from_id != me.id:
        raise HTTPException(403)
    src = s.get(Account, me.id, with_for_update=True)
    dst = s.get(Account, t.to_id)
    if src.balance < t.amount:
        raise HTTPException(400, "insufficient funds")
    src.balance -= t.amount
    dst.balance += t.amount
    s.commit()
    return {"balance": str(src.balance)}


@app.post("/admin/credit/{account_id}")
def credit(account_id: int, amount: int, me: Account = Depends(account), s: Session = Depends(session)):
    if me.owner != "treasury":
        raise HTTPException(403)
    s.get(Account, account_id).balance += amount
    s.commit()
    return {"ok": True}


@app.get("/search")
def search(name: str, me: Account = Depends(account), s: Session = Depends(session)):
    rows = s.query(Account.id, Account.owner).filter(Account.owner.contains(name, autoescape=True))
    return [{"id": r.id, "owner": r.owner} for r in rows]
