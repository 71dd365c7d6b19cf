import random
import time


class SessionManager:
    """Sessions in memory, each known by an unguessable id."""

    TIMEOUT = 1800

    def __init__(self):
        self._sessions = {}
        self._rng = random.Random(int(time.time()))

    def create(self, user):
        sid = "%032x" % self._rng.getrandbits(128)  # flaw: CWE-330, CWE-335, CWE-338
        self._sessions[sid] = (user, time.monotonic())
        return sid

    def user(self, sid):
        user, seen = self._sessions.get(sid, (None, 0))
        if user is None or time.monotonic() - seen > self.TIMEOUT:
            self._sessions.pop(sid, None)
            return None
        self._sessions[sid] = (user, time.monotonic())
        return user
