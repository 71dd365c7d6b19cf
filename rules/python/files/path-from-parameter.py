import os
import re
import shutil
from pathlib import Path

from werkzeug.utils import secure_filename

ROOT = "/srv/files"
BASE = Path(ROOT)


def read(filename):
    # ruleid: path-from-parameter
    with open(os.path.join(ROOT, filename)) as file:
        return file.read()


def write(name, text):
    path = BASE / name
    # ruleid: path-from-parameter
    path.write_text(text)


class Store:
    def remove(self, file_name: str) -> None:
        target = os.path.join(self.folder, file_name)
        # ruleid: path-from-parameter
        os.remove(target)


def stripped(path):
    return path.strip()


def listed(path):
    # ruleid: path-from-parameter
    return os.listdir(stripped(os.path.join(ROOT, path)))


def opened(where):
    # todoruleid: path-from-parameter
    return open(where).read()


def indirect(filename):
    return opened(os.path.join(ROOT, filename))


def whole(path):
    # ok: path-from-parameter
    return open(path).read()


def resolved(name):
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError(name)
    # ok: path-from-parameter
    return path.read_text()


def secured(filename):
    # ok: path-from-parameter
    return open(os.path.join(ROOT, secure_filename(filename))).read()


def basename(filename):
    # ok: path-from-parameter
    return open(os.path.join(ROOT, os.path.basename(filename))).read()


def realpath(filename):
    path = os.path.realpath(os.path.join(ROOT, filename))
    if not path.startswith(ROOT + os.sep):
        raise ValueError(filename)
    # ok: path-from-parameter
    return open(path).read()


def constant(name):
    # ok: path-from-parameter
    return open(os.path.join(ROOT, "names.txt")).read() + name


def logged(log_name):
    # ruleid: path-from-parameter
    with open(f"/var/log/app/{log_name}") as file:
        return file.readlines()


def added(name):
    # ruleid: path-from-parameter
    return open(ROOT + "/" + name, "rb").read()


def copied(source_name):
    # ruleid: path-from-parameter
    shutil.copy(BASE.joinpath(source_name), "/srv/backup")


def matched(log_name):
    if not re.fullmatch(r"[a-z]+\.log", log_name):
        raise ValueError(log_name)
    # ok: path-from-parameter
    return open(f"/var/log/app/{log_name}").read()


def suffixed(name):
    # ok: path-from-parameter
    return open(name + ".txt").read() + open(f"{name}.log").read()


def below_root(name):
    return os.path.join(ROOT, name)


def opened_there(name):
    # ruleid: path-from-parameter
    return open(below_root(name)).read()


def kept_below_root(name):
    path = os.path.abspath(os.path.join(ROOT, name))
    if not path.startswith(ROOT + os.sep):
        raise ValueError(name)
    return path


def opened_below(name):
    # ok: path-from-parameter
    return open(kept_below_root(name)).read()


class Store:
    def path_of(self, name):
        return self.root / f"{name}.json"

    def load(self, name):
        path = self.path_of(name)
        # ruleid: path-from-parameter
        return path.read_text()


class CheckedStore:
    def path_of(self, name):
        path = (self.root / name).resolve()
        try:
            path.relative_to(self.root)
        except ValueError:
            raise LookupError(name) from None
        return path

    def load(self, name):
        # ok: path-from-parameter
        return self.path_of(name).read_text()
