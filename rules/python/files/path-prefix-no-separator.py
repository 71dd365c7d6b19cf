import os
from pathlib import Path

BASE_DIR = os.path.realpath("/srv/files")
SLASHED_ROOT = "/srv/files/"


def read(name):
    path = os.path.realpath(os.path.join(BASE_DIR, name))
    # ruleid: path-prefix-no-separator
    if not path.startswith(BASE_DIR):
        raise ValueError(name)
    return open(path).read()


class Store:
    def find(self, name):
        target = (self.root / name).resolve()
        # ruleid: path-prefix-no-separator
        if not str(target).startswith(str(self.root)):
            raise ValueError(name)
        return target


def separated(name):
    path = os.path.realpath(os.path.join(BASE_DIR, name))
    # ok: path-prefix-no-separator
    if not path.startswith(BASE_DIR + os.sep):
        raise ValueError(name)
    return path


def slashed(name):
    path = os.path.abspath(SLASHED_ROOT + name)
    # ok: path-prefix-no-separator
    if not path.startswith("/srv/files/"):
        raise ValueError(name)
    return path


def by_parts(name, base):
    path = os.path.realpath(os.path.join(base, name))
    if os.path.commonpath([base, path]) != base:
        raise ValueError(name)
    # ok: path-prefix-no-separator
    return path.startswith(base)


def other(name, prefix):
    path = os.path.abspath(name)
    # ok: path-prefix-no-separator
    return path.startswith(prefix)


def is_inside(name):
    path = os.path.realpath(os.path.join(BASE_DIR, name))
    # ruleid: path-prefix-no-separator
    return path.startswith(BASE_DIR)


def skipped(name):
    path = os.path.abspath(name)
    # ok: path-prefix-no-separator
    return not path.startswith(BASE_DIR)


def with_separator(name, base_dir):
    path = os.path.abspath(name) + os.sep
    # ok: path-prefix-no-separator
    if path.startswith(base_dir):
        return None
    return path


def locate(relative):
    full = os.path.realpath(os.path.join(SHARE, relative.lstrip("/")))
    # ruleid: path-prefix-no-separator
    if not full.startswith(SHARE):
        raise web.HTTPForbidden()
    return full


def target_of(to_path, name):
    target_path = os.path.abspath(to_path)
    filename = os.path.abspath(os.path.join(target_path, name))
    # ruleid: path-prefix-no-separator
    if not filename.startswith(target_path):
        raise ValueError(name)
    return filename


def kept_beneath(to_path, name):
    target_path = os.path.abspath(to_path) + os.sep
    filename = os.path.abspath(os.path.join(target_path, name))
    # ok: path-prefix-no-separator
    if not filename.startswith(target_path):
        raise ValueError(name)
    return filename
