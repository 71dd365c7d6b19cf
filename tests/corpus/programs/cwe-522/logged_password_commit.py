"""Authentication backend for the intranet."""

import logging
import time
from typing import Optional

import ldap3

logger = logging.getLogger("intranet.auth")

MAX_ATTEMPTS = 5
LOCK_SECONDS = 300


class AttemptTracker:
    def __init__(self):
        self._attempts = {}

    def failed(self, user: str) -> None:
        count, _ = self._attempts.get(user, (0, 0.0))
        self._attempts[user] = (count + 1, time.monotonic())

    def locked(self, user: str) -> bool:
        count, last = self._attempts.get(user, (0, 0.0))
        return count >= MAX_ATTEMPTS and time.monotonic() - last < LOCK_SECONDS

    def reset(self, user: str) -> None:
        self._attempts.pop(user, None)


class DirectoryBackend:
    def __init__(self, server_uri: str, base_dn: str):
        self.server = ldap3.Server(server_uri, use_ssl=True)
        self.base_dn = base_dn
        self.tracker = AttemptTracker()

    def authenticate(self, username: str, password: str) -> Optional[str]:
        if self.tracker.locked(username):
            logger.warning("account locked")
            return None
        dn = f"uid={ldap3.utils.dn.escape_rdn(username)},{self.base_dn}"
        try:
            connection = ldap3.Connection(self.server, dn, password, auto_bind=True)
        except ldap3.core.exceptions.LDAPBindError:
            self.tracker.failed(username)
            logger.warning("login failed for %s with password %s", dn, password)  # flaw: CWE-532, CWE-522
            return None
        connection.unbind()
        self.tracker.reset(username)
        return dn
