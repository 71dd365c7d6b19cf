import json
import re
from datetime import datetime, timezone

LOG_PATH = "audit.log"
_STR = r'"(?:[^"\\]|\\.)*"'
LINE_RE = re.compile(rf"^(\S+) user=({_STR}) action=({_STR}) msg=({_STR})$")


def _field(value):
    """Quote a value; control characters and quotes come out escaped."""
    return json.dumps(str(value), ensure_ascii=True)


def log_event(user, action, msg, path=LOG_PATH):
    """Append one event to the audit log."""
    stamp = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    line = f"{stamp} user={_field(user)} action={_field(action)} msg={_field(msg)}"
    with open(path, "a", encoding="utf-8") as fh:
        fh.write(line + "\n")


def read_events(path=LOG_PATH):
    """Return the events of the audit log as dicts."""
    events = []
    with open(path, encoding="utf-8") as fh:
        for line in fh:
            m = LINE_RE.match(line.rstrip("\n"))
            if m:
                stamp = m.group(1)
                user, action, msg = (json.loads(g) for g in m.groups()[1:])
                events.append(
                    {"time": stamp, "user": user, "action": action, "msg": msg}
                )
    return events
