import os
import os as system
import stat
from os import chmod
from pathlib import Path


def prepare(path):
    # ruleid: chmod-world
    os.chmod(path, 0o777)
    # ruleid: chmod-world
    system.chmod(path, mode=0o666)
    # ruleid: chmod-world
    chmod(path, 0o757, follow_symlinks=False)
    # ruleid: chmod-world
    Path(path).chmod(0o777)
    # ruleid: chmod-world
    os.chmod(path, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)


class Cache:
    async def create(self):
        # ruleid: chmod-world
        self.root.chmod(
            0o1777,
        )


def near_misses(path, mode, robot):
    # ok: chmod-world
    os.chmod(path, 0o755)
    # ok: chmod-world
    os.chmod(path, 0o600)
    # ok: chmod-world
    os.chmod(path, mode)
    # ok: chmod-world
    os.makedirs(path, 0o777)
    # ok: chmod-world
    os.umask(0o077)
    # ok: chmod-world
    Path(path).chmod(0o644)
    # ok: chmod-world
    os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
    # ok: chmod-world
    mask = 0o777
    # ok: chmod-world
    robot.move(0o777)
    return mask


def opened(path):
    # ruleid: chmod-world
    first = os.open(path, os.O_WRONLY | os.O_CREAT, 0o666)
    # ok: chmod-world
    return first, os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
