import datetime
import datetime as clock
from datetime import datetime as dt, timedelta, timezone

# ruleid: outdated-utcnow
started = dt.utcnow()


def expires(minutes):
    # ruleid: outdated-utcnow
    return datetime.datetime.utcnow() + timedelta(minutes=minutes)


class Token:
    async def claims(self, subject):
        return {
            "sub": subject,
            # ruleid: outdated-utcnow
            "iat": clock.datetime.utcnow(),
            # ruleid: outdated-utcnow
            "exp": dt.utcnow().replace(microsecond=0),
        }


# ok: outdated-utcnow
now = dt.now(timezone.utc)
# ok: outdated-utcnow
local = datetime.datetime.now()
# ok: outdated-utcnow
today = datetime.date.today()


class Clock:
    def utcnow(self):
        # ok: outdated-utcnow
        return self.source.utcnow()


# ok: outdated-utcnow
frozen = Clock().utcnow()
