from fastapi import FastAPI, HTTPException, Request
from sqlmodel import Field, Session, SQLModel, create_engine

app = FastAPI()
engine = create_engine("sqlite:///members.db")


class Member(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    email: str
    role: str = "member"
    credits: int = 0


@app.post("/members", status_code=201)
async def create_member(request: Request):
    data = await request.json()
    member = Member(**data)  # flaw: CWE-915
    with Session(engine) as session:
        session.add(member)
        session.commit()
        session.refresh(member)
        return {"id": member.id, "name": member.name}
