"""Archive handling of a package installer."""
import logging
import os
import stat
import tarfile
import zipfile

logger = logging.getLogger(__name__)


class InstallError(Exception):
    pass


def ensure_dir(path):
    os.makedirs(path, exist_ok=True)


def split_leading_dir(path):
    path = path.lstrip("/").lstrip("\\")
    if "/" in path:
        head, _, tail = path.partition("/")
        return head, tail
    return path, ""


def is_within_directory(directory, target):
    directory = os.path.abspath(directory)
    target = os.path.abspath(target)
    return os.path.commonprefix([directory + os.sep, target]) == directory + os.sep


def unzip_file(filename, location, flatten=True):
    """Unzip the sdist at *filename* into *location*."""
    ensure_dir(location)
    with zipfile.ZipFile(filename, allowZip64=True) as archive:
        for info in archive.infolist():
            name = info.filename
            fn = split_leading_dir(name)[1] if flatten else name
            fn = os.path.join(location, fn)
            if not is_within_directory(location, fn):
                raise InstallError(f"{name!r} would be installed outside of {location!r}")
            if fn.endswith("/"):
                ensure_dir(fn)
                continue
            ensure_dir(os.path.dirname(fn))
            with archive.open(name) as fp, open(fn, "wb") as dest:
                while chunk := fp.read(65536):
                    dest.write(chunk)
            mode = info.external_attr >> 16
            if mode and stat.S_ISREG(mode) and mode & 0o111:
                os.chmod(fn, 0o777 & ~os.umask(0o022) | 0o111)


def untar_file(filename, location):
    """Untar the sdist at *filename* into *location*."""
    ensure_dir(location)
    with tarfile.open(filename, "r:*") as tar:
        for member in tar.getmembers():
            path = os.path.join(location, member.name)
            if not is_within_directory(location, path):
                raise InstallError(f"{member.name!r} would be installed outside of {location!r}")
            if member.isdir():
                ensure_dir(path)
            elif member.issym():
                logger.warning("skipping link %s", member.name)
            else:
                fp = tar.extractfile(member)
                if fp is None:
                    continue
                ensure_dir(os.path.dirname(path))
                with open(path, "wb") as dest:
                    dest.write(fp.read())
