#!/usr/bin/env python3
"""Collect the reports of all users. Runs as root every five minutes."""
import logging
import os
import stat
import sys
from datetime import date

DROPBOX = "/srv/dropbox"
ARCHIVE = "/srv/archive"
MAX_SIZE = 1024 * 1024

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("collector")


def is_acceptable(path: str) -> bool:
    """Regular file, not a symlink, not too big."""
    info = os.lstat(path)  # flaw: CWE-367
    if not stat.S_ISREG(info.st_mode):
        return False
    return info.st_size <= MAX_SIZE


def read_report(path: str) -> bytes:
    if os.path.islink(path) or not is_acceptable(path):  # flaw: CWE-367
        raise ValueError("not an acceptable report")
    with open(path, "rb") as fh:  # flaw: CWE-367
        return fh.read()


def append(target: str, name: str, data: bytes) -> None:
    with open(target, "ab") as out:
        out.write(f"===== {name!r} ({len(data)} bytes)\n".encode())
        out.write(data)
        if not data.endswith(b"\n"):
            out.write(b"\n")


def collect() -> int:
    os.makedirs(ARCHIVE, mode=0o755, exist_ok=True)
    target = os.path.join(ARCHIVE, f"{date.today().isoformat()}.txt")
    count = 0
    for name in sorted(os.listdir(DROPBOX)):
        if not name.endswith(".txt"):
            continue
        path = os.path.join(DROPBOX, name)
        try:
            data = read_report(path)
            append(target, name, data)
            os.unlink(path)
            count += 1
        except (OSError, ValueError) as exc:
            log.warning("skipped %r: %s", name, type(exc).__name__)
    return count


def main() -> int:
    if os.geteuid() != 0:
        log.error("must run as root")
        return 1
    log.info("collected %d reports", collect())
    return 0


if __name__ == "__main__":
    sys.exit(main())
