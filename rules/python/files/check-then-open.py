import os
import sys
from pathlib import Path

LOCK = "/run/sync.lock"


def settings(path, uid):
    info = os.lstat(path)
    if info.st_uid != uid:
        raise PermissionError(path)
    # ruleid: check-then-open
    with open(path) as handle:
        return handle.read()


def readable(path):
    if os.access(path, os.R_OK):
        # ruleid: check-then-open
        with open(path) as handle:
            return handle.read()
    return None


def no_link(path, text):
    if os.path.islink(path):
        raise PermissionError(path)
    # ruleid: check-then-open
    with open(path, "w") as handle:
        handle.write(text)


class Single:
    def __init__(self, lock_file):
        self.lock_file = Path(lock_file)

    def __enter__(self):
        if self.lock_file.exists():
            sys.exit("already running")
        # ruleid: check-then-open
        self.lock_file.write_text(str(os.getpid()))


def take():
    if os.path.exists(LOCK):
        return False
    # ruleid: check-then-open
    with open(LOCK, "w") as handle:
        handle.write("1")
    return True


def near_misses(path, lock_file, uid):
    if os.path.exists(path):
        # ok: check-then-open
        with open(path) as handle:
            handle.read()
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    if os.fstat(descriptor).st_uid != uid:
        raise PermissionError(path)
    # ok: check-then-open
    with open(lock_file, "w") as handle:
        handle.write("1")
    if not os.path.exists(path):
        # ok: check-then-open
        open(path, "w").close()


def refused_before(path):
    if os.path.exists(path) and not os.access(path, os.W_OK):
        raise PermissionError(path)
    # ruleid: check-then-open
    return open(path, "w")
