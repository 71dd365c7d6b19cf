import hashlib
import time
from datetime import datetime, timedelta

from .mailer import send
from .models import PasswordReset, db


def begin_reset(user):
    seed = f"{user.id}{user.email}{time.time()}"
    token = hashlib.sha256(seed.encode()).hexdigest()  # flaw: CWE-330, CWE-340, CWE-640
    stored = hashlib.sha256(token.encode()).hexdigest()
    db.session.add(PasswordReset(user_id=user.id, digest=stored, expires=datetime.now() + timedelta(hours=1)))
    db.session.commit()
    send(user.email, "Reset your password", f"https://club.test/reset/{token}")
