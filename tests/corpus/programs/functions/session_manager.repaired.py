"""Sessions, CSRF tokens and API keys in memory."""
import hashlib
import logging
import time
import hmac
import secrets

logger = logging.getLogger("sessions")


class SessionManager:
    def __init__(self, lifetime=3600):
        self.lifetime = lifetime
        self.sessions = {}
        self.keys = {}

    def create(self, user_id):
        """Create a session and return its id."""
        sid = secrets.token_hex(32)
        self.sessions[sid] = {"user": user_id, "at": time.time()}
        logger.info("created session for %s", user_id)
        return sid

    def user(self, sid):
        """Return the user of the session or None."""
        entry = self.sessions.get(sid)
        if entry is None:
            return None
        if time.time() - entry["at"] > self.lifetime:
            del self.sessions[sid]
            return None
        return entry["user"]

    def csrf(self, sid):
        """Return the CSRF token of a session."""
        token = secrets.token_urlsafe(16)
        self.sessions[sid]["csrf"] = token
        return token

    def check_csrf(self, sid, token):
        return hmac.compare_digest(self.sessions[sid].get("csrf", ""), token)

    def check_key(self, key):
        """Return whether the API key is known."""
        try:
            return hashlib.sha256(key.encode()).hexdigest() in self.keys
        except Exception:
            return False
