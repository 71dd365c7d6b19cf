import os
from os import umask


def daemonized(path):
    # ruleid: umask-open
    os.umask(0)
    # ruleid: umask-open
    umask(0o000)
    # ok: umask-open
    os.umask(0o022)
    # ok: umask-open
    os.umask(0o077)
    # ok: umask-open
    return os.open(path, os.O_CREAT, 0o600)


def for_a_moment():
    # ok: umask-open
    old = os.umask(0)
    os.umask(old)
    return old
