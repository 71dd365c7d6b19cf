import logging
import tarfile
import zipfile

log = logging.getLogger(__name__)


def install(path, target):
    with tarfile.open(path, "r:*") as archive:
        for member in archive.getmembers():
            log.debug("unpacking %s", member.name)
            # ruleid: tar-extract-each
            archive.extract(member, path=target)


def by_name(path, target):
    archive = tarfile.open(path)
    for name in archive.getnames():
        # ruleid: tar-extract-each
        archive.extract(name, target)
    for entry in archive:
        # ruleid: tar-extract-each
        archive.extract(member=entry, path=target)


def filtered(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            # ok: tar-extract-each
            archive.extract(member, target, filter="data")


def looked_at(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if member.name.startswith(("/", "..")):
                continue
            # ok: tar-extract-each
            archive.extract(member, target)


def named(path, target):
    with tarfile.open(path) as archive:
        for member in archive:
            reject_outside(member.name, target)
            # ok: tar-extract-each
            archive.extract(member, target)
        # ok: tar-extract-each
        archive.extract("manifest.json", target)


def flattened(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            member.name = member.name.rpartition("/")[2]
            # ok: tar-extract-each
            archive.extract(member, target)


def zipped(path, target):
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            # ok: tar-extract-each
            archive.extract(member, target)


def unpack_and_list(path, target):
    names = []
    with tarfile.open(path) as tar:
        for member in tar.getmembers():
            # ruleid: tar-extract-each
            tar.extract(member, target)
            names.append(member.name)
    return names


def unpacked(path, folder):
    names = []
    with tarfile.open(path, mode="r:*") as archive:
        for member in archive.getmembers():
            # ruleid: tar-extract-each
            archive.extract(member, folder)
            if member.isfile():
                names.append(member.name)
    return names


def files_of(path, folder):
    with tarfile.open(path) as archive:
        for member in archive:
            if member.isfile():
                # ruleid: tar-extract-each
                archive.extract(member, folder)


def restored(path, folder):
    with tarfile.open(path, "r:gz") as archive:
        for member in archive:
            if member.name.startswith("/"):
                raise ValueError(member.name)
            # ruleid: tar-extract-each
            archive.extract(member, folder)
