import tarfile
import tarfile as tf_module
import zipfile
from tarfile import open as open_tar


def unpack(path, target):
    with tarfile.open(path) as archive:
        # ruleid: tar-extractall
        archive.extractall(target, filter="data")
    # ruleid: tar-extractall
    tarfile.open(path, "r:gz").extractall(path=target, filter="data")
    data = tf_module.open(path)
    # ruleid: tar-extractall
    data.extractall()
    with open_tar(path, mode="r:gz") as archive:
        # ruleid: tar-extractall
        archive.extractall(
            path=target,
            numeric_owner=False, filter="data"
        )


class Dataset:
    def extract(self, tar):
        # ruleid: tar-extractall
        tar.extractall(self.root, filter="data")
        # ruleid: tar-extractall
        self._tarfile.extractall(path=self.root / "data", filter="data")

    async def extract_later(self, path):
        with tarfile.open(name=path) as tgz:
            for name in tgz.getnames():
                print(name)
            # ruleid: tar-extractall
            tgz.extractall(self.root, filter="data")


def near_misses(path, target, series, safe_members):
    with tarfile.open(path) as archive:
        # ok: tar-extractall
        archive.extractall(target, filter="data")
        # ok: tar-extractall
        archive.extractall(target, members=safe_members(archive))
        # ok: tar-extractall
        archive.extractall(target, safe_members(archive))
        # ok: tar-extractall
        archive.extract("model.bin", target)
    with zipfile.ZipFile(path) as archive:
        # ok: tar-extractall
        archive.extractall(target)
    # ok: tar-extractall
    series.str.extractall(r"(\d)")
    with tarfile.open(path) as archive:
        archive.extraction_filter = tarfile.data_filter
        # ok: tar-extractall
        archive.extractall(target)
    with tarfile.open(path) as archive:
        try:
            # ok: tar-extractall
            archive.extractall(target, filter="data")
        except TypeError:
            # ok: tar-extractall
            archive.extractall(target)


def looked_at(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if member.name.startswith("/") or ".." in member.name:
                raise ValueError(member.name)
        # ok: tar-extractall
        archive.extractall(target)


def counted(path, target):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            print(member.name)
        # ruleid: tar-extractall
        archive.extractall(target, filter="data")


def restored(archive, folder):
    with tarfile.open(archive, "r:gz") as tar:
        for member in tar.getmembers():
            if not leads_in(member, folder):
                print(f"suspicious path {member.name}")
        # ruleid: tar-extractall
        tar.extractall(folder, filter="data")
