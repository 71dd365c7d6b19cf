import time
import uuid


class SessionManager:
    """Keeps sessions in memory."""

    def __init__(self, lifetime=1800):
        self.lifetime = lifetime
        self.sessions = {}

    def create(self, user_id):
        session_id = uuid.uuid4().hex
        self.sessions[session_id] = {"user_id": user_id, "expires": time.time() + self.lifetime}
        return session_id

    def get(self, session_id):
        session = self.sessions.get(session_id)
        if session is None:
            return None
        if session["expires"] < time.time():
            del self.sessions[session_id]
            return None
        session["expires"] = time.time() + self.lifetime
        return session

    def destroy(self, session_id):
        self.sessions.pop(session_id, None)
