import os
import shutil
import tarfile
import zipfile
from pathlib import Path


def direct(archive, folder):
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            # ruleid: archive-member-path
            with open(os.path.join(folder, name), "wb") as out:
                out.write(opened.read(name))


def variables(archive, folder):
    opened = zipfile.ZipFile(archive)
    for info in opened.infolist():
        target = Path(folder) / info.filename
        # ruleid: archive-member-path
        target.write_bytes(opened.read(info))


def tar(archive, folder):
    opened = tarfile.open(archive)
    for member in opened.getmembers():
        # ruleid: archive-member-path
        with open(folder + "/" + member.name, "wb") as out:
            shutil.copyfileobj(opened.extractfile(member), out)


def below(folder, name):
    return os.path.join(folder, name)


def helper_joins(archive, folder):
    opened = zipfile.ZipFile(archive)
    for name in opened.namelist():
        # ruleid: archive-member-path
        open(below(folder, name), "wb").write(opened.read(name))


def write(path, data):
    # todoruleid: archive-member-path
    open(path, "wb").write(data)


def helper_writes(archive, folder):
    opened = zipfile.ZipFile(archive)
    for name in opened.namelist():
        write(os.path.join(folder, name), opened.read(name))


def resolved(archive, folder):
    root = os.path.realpath(folder)
    with zipfile.ZipFile(archive) as opened:
        for info in opened.infolist():
            target = os.path.realpath(os.path.join(root, info.filename))
            if not target.startswith(root + os.sep):
                raise ValueError(info.filename)
            # ok: archive-member-path
            with open(target, "wb") as out:
                out.write(opened.read(info))


def relative(archive, folder):
    opened = zipfile.ZipFile(archive)
    for name in opened.namelist():
        target = (Path(folder) / name).resolve()
        if not target.is_relative_to(folder):
            continue
        # ok: archive-member-path
        target.write_bytes(opened.read(name))


def flat(archive, folder):
    opened = zipfile.ZipFile(archive)
    for name in opened.namelist():
        # ok: archive-member-path
        open(os.path.join(folder, os.path.basename(name)), "wb").write(opened.read(name))


def read(archive):
    opened = zipfile.ZipFile(archive)
    # ok: archive-member-path
    return {name: opened.open(name).read() for name in opened.namelist()}


def first(archive, folder):
    opened = zipfile.ZipFile(archive)
    # ruleid: archive-member-path
    return open(os.path.join(folder, opened.namelist()[0]), "wb")


class Unpacked:
    def __init__(self, archive):
        self._archive = tarfile.open(archive)

    def place_of(self, folder, name):
        base = os.path.abspath(folder)
        place = os.path.abspath(os.path.join(base, name))
        if not place.startswith(base + os.sep):
            raise ValueError(name)
        return place


class UnpackedTar(Unpacked):
    def unpack(self, folder):
        for member in self._archive.getmembers():
            place = self.place_of(folder, member.name)
            # ok: archive-member-path
            with open(place, "wb") as file:
                shutil.copyfileobj(self._archive.extractfile(member), file)


class Theme:
    def __init__(self, stream):
        self.zip = zipfile.ZipFile(stream)

    def members(self):
        for info in self.zip.infolist():
            if not info.is_dir():
                yield info

    def unpack(self, target):
        for info in self.members():
            destination = target / info.filename
            # ruleid: archive-member-path
            with self.zip.open(info) as source, open(destination, "wb") as out:
                shutil.copyfileobj(source, out)

    def checked(self, target):
        root = target.resolve()
        for info in self.members():
            destination = (root / info.filename).resolve()
            if not destination.is_relative_to(root):
                raise ValueError(info.filename)
            # ok: archive-member-path
            with self.zip.open(info) as source, open(destination, "wb") as out:
                shutil.copyfileobj(source, out)
