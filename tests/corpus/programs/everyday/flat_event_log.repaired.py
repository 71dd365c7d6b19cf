from datetime import datetime
from pathlib import Path


class EventLog:
    """An append-only text log: one event a line."""

    def __init__(self, path):
        self.path = Path(path)

    def write(self, user, action, detail=""):
        stamp = datetime.now().isoformat(timespec="seconds")
        fields = (str(value).replace("\r", "\\r").replace("\n", "\\n") for value in (user, action, detail))
        with self.path.open("a") as handle:
            handle.write(" ".join((stamp, *fields)) + "\n")

    def tail(self, count=20):
        return self.path.read_text().splitlines()[-count:]
