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
            tar.extract(member, target_dir)  # flaw: CWE-22


def install_theme(zip_path, themes_dir):
    """Install a theme from an uploaded zip; returns the name of the theme."""
    with zipfile.ZipFile(zip_path) as zf:
        root = zf.namelist()[0].split("/")[0]
        for name in zf.namelist():
            data = zf.read(name)
            out = themes_dir + "/" + name
            os.makedirs(os.path.dirname(out), exist_ok=True)
            with open(out, "wb") as fh:  # flaw: CWE-22
                fh.write(data)
    return root


def read_log(path):
    """Return the text of a compressed log that a customer sent."""
    opener = bz2.open if path.endswith(".bz2") else gzip.open
    with opener(path, "rt") as fh:
        return fh.read()  # flaw: CWE-409


def scratch_dir(user):
    """Return a scratch directory for the user."""
    path = "/tmp/scratch_" + user
    os.makedirs(path, mode=0o777, exist_ok=True)  # flaw: CWE-377, CWE-732
    return path


def move_upload(src, name, dest="/srv/uploads"):
    """Move an uploaded file to its place under the name the client chose."""
    return shutil.move(src, f"{dest}/{name}")  # flaw: CWE-22
