from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, sessionmaker

Base = declarative_base()
engine = create_engine("sqlite:///./members.db")
SessionLocal = sessionmaker(bind=engine)


class Member(Base):
    __tablename__ = "members"
    id = Column(Integer, primary_key=True)
    name = Column(String(100))
    email = Column(String(200), unique=True)
    password_hash = Column(String(200))
    reset_token = Column(String(64))


class MemberOut(BaseModel):
    id: int
    name: str

    class Config:
        from_attributes = True


def get_db():
    db = SessionLocal()
    try:
        yield db
    finally:
        db.close()


app = FastAPI()


@app.get("/members", response_model=list[MemberOut])
def members(db: Session = Depends(get_db)):
    return db.query(Member).limit(100).all()
