"""Team invitations."""
import random
import smtplib
from email.message import EmailMessage
from uuid import uuid4

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from pydantic import BaseModel
from sqlmodel import Field, Session, SQLModel, create_engine, select

engine = create_engine("sqlite:///team.db")
router = APIRouter(prefix="/teams")


class Member(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    team_id: int
    user_id: int
    role: str = "member"


class Invite(SQLModel, table=True):
    code: str = Field(primary_key=True)
    team_id: int
    email: str
    role: str = "member"


class InviteIn(BaseModel):
    email: str
    role: str = "member"  # flaw: CWE-269


def session():
    with Session(engine) as s:
        yield s


def user_id(request: Request) -> int:
    uid = request.session.get("uid")
    if uid is None:
        raise HTTPException(401)
    return uid


@router.post("/{team_id}/invites")
def invite(team_id: int, body: InviteIn, uid: int = Depends(user_id), s: Session = Depends(session)):
    code = str(random.randint(100000, 999999))  # flaw: CWE-330
    s.add(Invite(code=code, team_id=team_id, email=body.email, role=body.role))  # flaw: CWE-862
    s.commit()
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail("team@example.com", body.email, f"To: {body.email}\nSubject: Invitation\n\nYour code: {code}")  # flaw: CWE-93
    return {"code": code}


@router.post("/join/{code}")
def join(code: str, uid: int = Depends(user_id), s: Session = Depends(session)):
    found = s.get(Invite, code)
    if found is None:
        raise HTTPException(404)
    s.add(Member(team_id=found.team_id, user_id=uid, role=found.role))
    s.delete(found)
    s.commit()
    return {"joined": found.team_id}


app = FastAPI()
app.include_router(router)
