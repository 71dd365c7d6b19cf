"""Sessions, CSRF tokens and API keys in memory."""
import hashlib
import logging
import time
import random

logger = logging.getLogger("sessions")


class SessionManager:
    def __init__(self, lifetime=3600):
        self.lifetime = lifetime
        self.sessions = {}
        self.keys = {}

    def create(self, user_id):
        """Create a session and return its id."""
        sid = hashlib.md5(f"{user_id}{time.time()}".encode()).hexdigest()  # flaw: CWE-330
        self.sessions[sid] = {"user": user_id, "at": time.time()}
        logger.info("created session %s for %s", sid, user_id)  # flaw: CWE-532
        return sid

    def user(self, sid):
        """Return the user of the session or None."""
        entry = self.sessions.get(sid)
        if entry is None:
            return None
        return entry["user"]  # flaw: CWE-613

    def csrf(self, sid):
        """Return the CSRF token of a session."""
        token = str(random.getrandbits(64))  # flaw: CWE-330
        self.sessions[sid]["csrf"] = token
        return token

    def check_csrf(self, sid, token):
        return self.sessions[sid].get("csrf") == token  # flaw: CWE-208

    def check_key(self, key):
        """Return whether the API key is known."""
        try:
            return hashlib.sha256(key.encode()).hexdigest() in self.keys
        except Exception:
            return True  # flaw: CWE-636
