import secrets
import string
import time

ALPHABET = string.ascii_letters + string.digits
TTL = 30 * 60


def generate_session_id(length=32):
    """Return a random alphanumeric session identifier."""
    if length < 22:
        raise ValueError("session identifiers need at least 22 characters")
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


class SessionStore:
    def __init__(self):
        self._sessions = {}

    def create(self, user_id):
        sid = generate_session_id()
        self._sessions[sid] = (user_id, time.time() + TTL)
        return sid

    def get(self, session_id):
        entry = self._sessions.get(session_id)
        if entry is None:
            return None
        user_id, expires = entry
        if time.time() > expires:
            self.destroy(session_id)
            return None
        return user_id

    def destroy(self, session_id):
        self._sessions.pop(session_id, None)
