import secrets
import string
from datetime import datetime, timedelta, timezone

from sqlalchemy import Column, DateTime, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()
ALPHABET = string.ascii_uppercase + string.digits


class Invitation(Base):
    __tablename__ = "invitations"
    code = Column(String(12), primary_key=True)
    email = Column(String(200), nullable=False)
    expires = Column(DateTime(timezone=True))


def invite(session, email):
    invitation = Invitation(
        code="".join(secrets.choice(ALPHABET) for _ in range(12)),
        email=email,
        expires=datetime.now(timezone.utc) + timedelta(days=7),
    )
    session.add(invitation)
    session.commit()
    return invitation.code
