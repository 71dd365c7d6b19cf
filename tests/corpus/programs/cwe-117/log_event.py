import re
from datetime import datetime, timezone

LOG_PATH = "audit.log"
LINE_RE = re.compile(r"^(\S+) user=(.*?) action=(.*?) msg=(.*)$")


def log_event(user, action, msg, path=LOG_PATH):
    """Append one event to the audit log."""
    stamp = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    with open(path, "a", encoding="utf-8") as fh:
        fh.write(f"{stamp} user={user} action={action} msg={msg}\n")  # flaw: CWE-117


def read_events(path=LOG_PATH):
    """Return the events of the audit log as dicts."""
    events = []
    with open(path, encoding="utf-8") as fh:
        for line in fh:
            m = LINE_RE.match(line.rstrip("\n"))
            if m:
                stamp, user, action, msg = m.groups()
                events.append(
                    {"time": stamp, "user": user, "action": action, "msg": msg}
                )
    return events
