"""Append entries to the audit log."""

import logging
import os
from datetime import datetime, timezone
from pathlib import Path

AUDIT_FILE = Path(os.environ.get("AUDIT_FILE", "audit.log"))
log = logging.getLogger("audit")


class AuditWriter:
    """Writes one line for each action of a user."""

    def __init__(self, path: Path = AUDIT_FILE) -> None:
        self.path = path

    @staticmethod
    def _clean(value: str, limit: int = 200) -> str:
        """Escape line breaks and other control characters so that an entry stays on one line."""
        escaped = value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n")
        return "".join(ch if ch.isprintable() else "?" for ch in escaped)[:limit]

    def write(self, username: str, action: str, detail: str = "") -> None:
        stamp = datetime.now(timezone.utc).isoformat()
        user = self._clean(username)
        act = self._clean(action)
        with self.path.open("a", encoding="utf-8") as handle:
            handle.write(f"{stamp} user={user} action={act} detail={self._clean(detail)}\n")
        log.info("audit: user=%s action=%s", user, act)

    def tail(self, count: int = 20) -> list[str]:
        if not self.path.exists():
            return []
        return self.path.read_text(encoding="utf-8").splitlines()[-count:]


def record_login(writer: AuditWriter, form: dict[str, str], ok: bool) -> None:
    """Record a login attempt."""
    writer.write(form.get("username", "-"), "login", "success" if ok else "failure")
