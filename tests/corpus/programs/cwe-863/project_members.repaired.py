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
    mine = session.query(Membership).filter_by(project_id=project_id, user_id=user.id).first()
    if mine is None or mine.role != "owner":
        raise HTTPException(403)
    if change.role not in ("viewer", "editor", "owner"):
        raise HTTPException(422)
    membership.role = change.role
    session.commit()
    return {"role": membership.role}
