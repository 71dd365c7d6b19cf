import os
from os.path import commonpath
from pathlib import Path

from werkzeug.utils import secure_filename

BASE = Path("/srv/files")
ROOT = "/srv/files"


def read(name):
    path = os.path.join(ROOT, name)
    # ruleid: path-parts-not-resolved
    if os.path.commonpath([ROOT, path]) != ROOT:
        raise ValueError(name)
    return open(path).read()


def open_one(name):
    path = BASE / name
    # ruleid: path-parts-not-resolved
    if not path.is_relative_to(BASE):
        raise ValueError(name)
    return path.open()


class Files:
    def __init__(self, directories):
        self.directories = directories

    async def find(self, name):
        for directory in self.directories:
            path = Path(directory, name)
            # ruleid: path-parts-not-resolved
            if path.exists() and commonpath([str(directory), path]) == str(directory):
                return path
        return None


def below(folder, name):
    path = folder.joinpath(name)
    # ruleid: path-parts-not-resolved
    return folder in path.parents


def resolved(name):
    path = (BASE / name).resolve()
    # ok: path-parts-not-resolved
    if not path.is_relative_to(BASE):
        raise ValueError(name)
    return path.open()


def resolved_in_the_test(name):
    path = BASE / name
    # ok: path-parts-not-resolved
    if not path.resolve().is_relative_to(BASE):
        raise ValueError(name)
    return path.open()


def resolved_later(name):
    path = os.path.join(ROOT, name)
    path = os.path.realpath(path)
    # ok: path-parts-not-resolved
    if os.path.commonpath([ROOT, path]) != ROOT:
        raise ValueError(name)
    return open(path).read()


def resolved_beside(directory, name):
    path = Path(directory, name)
    normal = os.path.normpath(path)
    # ok: path-parts-not-resolved
    return path if os.path.commonpath([directory, normal]) == directory else None


def last_part(name):
    path = BASE / secure_filename(name)
    # ok: path-parts-not-resolved
    return path if path.is_relative_to(BASE) else None


def without_dots(name):
    if ".." in name:
        raise ValueError(name)
    path = BASE / name
    # ok: path-parts-not-resolved
    return path if path.is_relative_to(BASE) else None
