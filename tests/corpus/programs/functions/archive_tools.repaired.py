import bz2
import gzip
import os
import shutil
import tarfile
import tempfile
import zipfile


def restore_backup(backup_path, target_dir):
    """
    Restore a backup archive supplied by the user into target_dir.

    :param backup_path: path of the uploaded .tar.gz
    :param target_dir: directory to restore to
    """
    with tarfile.open(backup_path, "r:gz") as tar:
        for member in tar.getmembers():
            tar.extract(member, target_dir, filter="data")


def install_theme(zip_path, themes_dir):
    """Install a theme from an uploaded zip; returns the name of the theme."""
    with zipfile.ZipFile(zip_path) as zf:
        root = zf.namelist()[0].split("/")[0]
        base = os.path.abspath(themes_dir)
        for name in zf.namelist():
            out = os.path.abspath(os.path.join(base, name))
            if os.path.commonpath([base, out]) != base:
                raise ValueError("illegal name")
            if zf.getinfo(name).file_size > 10_000_000:
                raise ValueError("too large")
            os.makedirs(os.path.dirname(out), exist_ok=True)
            with open(out, "wb") as fh:
                fh.write(zf.read(name))
    return root


def read_log(path):
    """Return the text of a compressed log that a customer sent."""
    opener = bz2.open if path.endswith(".bz2") else gzip.open
    with opener(path, "rt") as fh:
        return fh.read(10_000_000)


def scratch_dir(user):
    """Return a scratch directory for the user."""
    return tempfile.mkdtemp(prefix="scratch_")


def move_upload(src, name, dest="/srv/uploads"):
    """Move an uploaded file to its place under the name the client chose."""
    return shutil.move(src, os.path.join(dest, os.path.basename(name)))
