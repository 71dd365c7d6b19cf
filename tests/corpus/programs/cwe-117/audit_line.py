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

    def write(self, username: str, action: str, detail: str = "") -> None:
        stamp = datetime.now(timezone.utc).isoformat()
        with self.path.open("a", encoding="utf-8") as handle:
            handle.write(f"{stamp} user={username} action={action} detail={detail}\n")  # flaw: CWE-117
        log.info("audit: user=%s action=%s" % (username, action))  # flaw: CWE-117

    def tail(self, count: int = 20) -> list[str]:
        if not self.path.exists():
            return []
        return self.path.read_text(encoding="utf-8").splitlines()[-count:]


def record_login(writer: AuditWriter, form: dict[str, str], ok: bool) -> None:
    """Record a login attempt."""
    writer.write(form.get("username", "-"), "login", "success" if ok else "failure")
