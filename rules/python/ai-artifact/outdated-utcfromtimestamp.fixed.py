import datetime
import datetime as clock
import os
from datetime import datetime as dt, timezone

# ruleid: outdated-utcfromtimestamp
modified = dt.fromtimestamp(os.path.getmtime("a.txt"), timezone.utc)


def parse(payload):
    # ruleid: outdated-utcfromtimestamp
    return datetime.datetime.fromtimestamp(payload["exp"], timezone.utc)


class Event:
    async def when(self, row):
        # ruleid: outdated-utcfromtimestamp
        return clock.datetime.fromtimestamp(int(row["time"]) / 1000, timezone.utc)

    def day(self, seconds):
        # ruleid: outdated-utcfromtimestamp
        return dt.fromtimestamp(seconds, timezone.utc).date()


# ok: outdated-utcfromtimestamp
aware = dt.fromtimestamp(0, timezone.utc)
# ok: outdated-utcfromtimestamp
local = datetime.datetime.fromtimestamp(0)
# ok: outdated-utcfromtimestamp
keyword = dt.fromtimestamp(0, tz=timezone.utc)


class Clock:
    def utcfromtimestamp(self, value):
        # ok: outdated-utcfromtimestamp
        return self.source.utcfromtimestamp(value)


# ok: outdated-utcfromtimestamp
frozen = Clock().utcfromtimestamp(0)
