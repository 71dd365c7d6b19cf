import hashlib
import subprocess
# ok: blanket-suppression
import untyped  # type: ignore
# ok: blanket-suppression
from untyped import *  # noqa

# ruleid: blanket-suppression
digest = hashlib.md5(b"x").hexdigest()  # nosec
# ruleid: blanket-suppression
subprocess.run("ls *", shell=True)  # noqa


def call(value):
    # ruleid: blanket-suppression
    return untyped.call(value)  # type: ignore


class Caller:
    async def call(self, value):
        await untyped.call(
            # ruleid: blanket-suppression
            value,  # pyright: ignore
        )
        # ruleid: blanket-suppression
        return untyped.eval(value)  # type: ignore # noqa


# ruleid: blanket-suppression
# flake8: noqa


# ok: blanket-suppression
a = untyped.call(1)  # type: ignore[no-untyped-call]
# ok: blanket-suppression
b = hashlib.md5(b"y")  # nosec B324
# ok: blanket-suppression
c = hashlib.md5(b"z")  # nosec - a cache key
# ok: blanket-suppression
d = untyped.call(2)  # noqa: S603
# ok: blanket-suppression
e = untyped.call(3)  # type: ignore  # the stubs lack the second overload
# ok: blanket-suppression
f = "line  # noqa"
# ok: blanket-suppression
# The checker knows noqa and nosec, and both end a line.
# ok: blanket-suppression
g = 1  # pylint: disable=invalid-name
DOC = """
# ok: blanket-suppression
x = 1  # noqa
"""
