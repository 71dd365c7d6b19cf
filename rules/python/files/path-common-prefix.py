import os
import os.path as osp

BASE = "/srv/files"


def read(name):
    path = os.path.realpath(os.path.join(BASE, name))
    # ruleid: path-common-prefix
    if os.path.commonprefix([path, BASE]) != BASE:
        raise ValueError(name)
    with open(path, "rb") as file:
        return file.read()


def inside(folder, path):
    folder = osp.abspath(folder)
    # ruleid: path-common-prefix
    return folder == osp.commonprefix((folder, osp.abspath(path)))


def read_by_parts(name):
    path = os.path.realpath(os.path.join(BASE, name))
    # ok: path-common-prefix
    if os.path.commonpath([path, BASE]) != BASE:
        raise ValueError(name)
    return path


def with_separator(path):
    # ok: path-common-prefix
    return os.path.commonprefix([path, BASE + os.sep]) == BASE + os.sep


def shared(names):
    # ok: path-common-prefix
    start = os.path.commonprefix(names)
    # ok: path-common-prefix
    if os.path.commonprefix(names) == "":
        return None
    return start
