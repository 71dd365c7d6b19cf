from fastapi import Depends, FastAPI
from sqlalchemy import Column, Integer, String, select
from sqlmodel import SQLModel

app = FastAPI()


class Member(Base):
    __tablename__ = "members"
    id = Column(Integer, primary_key=True)
    name = Column(String(100))
    password_hash = Column(String(200))


class Article(Base):
    __tablename__ = "articles"
    id = Column(Integer, primary_key=True)
    title = Column(String(100))


class Account(SQLModel, table=True):
    id: int
    hashed_password: str


@app.get("/members")
def members(db=Depends(get_db)):
    # ruleid: model-in-response
    return db.query(Member).limit(100).all()


@app.get("/members/{member_id}")
def member(member_id: int, db=Depends(get_db)):
    found = db.query(Member).filter(Member.id == member_id).first()
    if found is None:
        raise NotFound()
    # ruleid: model-in-response
    return found


@app.get("/accounts/{account_id}")
def account(account_id: int, db=Depends(get_db)):
    # ruleid: model-in-response
    return db.get(Account, account_id)


@app.get("/public-members", response_model=list[MemberOut])
def public_members(db=Depends(get_db)):
    # ok: model-in-response
    return db.query(Member).limit(100).all()


@app.get("/declared-members")
def declared_members(db=Depends(get_db)) -> list[MemberOut]:
    # ok: model-in-response
    return db.query(Member).limit(100).all()


@app.get("/articles")
def articles(db=Depends(get_db)):
    # ok: model-in-response
    return db.query(Article).limit(100).all()
