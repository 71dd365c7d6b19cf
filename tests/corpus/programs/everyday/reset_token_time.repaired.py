import hashlib
import secrets
from datetime import datetime, timedelta

from .mailer import send
from .models import PasswordReset, db


def begin_reset(user):
    token = secrets.token_hex(32)
    stored = hashlib.sha256(token.encode()).hexdigest()
    db.session.add(PasswordReset(user_id=user.id, digest=stored, expires=datetime.now() + timedelta(hours=1)))
    db.session.commit()
    send(user.email, "Reset your password", f"https://club.test/reset/{token}")
