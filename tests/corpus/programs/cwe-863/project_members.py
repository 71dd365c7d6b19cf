from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from app.deps import current_user, db
from app.models import Membership, Project, User

router = APIRouter()


class RoleChange(BaseModel):
    user_id: int
    role: str


@router.put("/projects/{project_id}/members")
def change_role(project_id: int, change: RoleChange, user: User = Depends(current_user), session: Session = Depends(db)):
    membership = session.query(Membership).filter_by(project_id=project_id, user_id=change.user_id).first()
    if membership is None:
        raise HTTPException(404)
    membership.role = change.role  # flaw: CWE-863
    session.commit()
    return {"role": membership.role}
