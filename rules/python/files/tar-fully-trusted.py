import shutil
import tarfile


def unpack(path, target):
    with tarfile.open(path, "r:*") as tf:
        # ruleid: tar-fully-trusted
        tf.extractall(target, filter="fully_trusted")
        for member in tf:
            # ruleid: tar-fully-trusted
            tf.extract(member, target, filter=tarfile.fully_trusted_filter)
    # ruleid: tar-fully-trusted
    shutil.unpack_archive(path, target, filter="fully_trusted")


def well(path, target):
    with tarfile.open(path) as tf:
        # ok: tar-fully-trusted
        tf.extractall(target, filter="data")
        # ok: tar-fully-trusted
        tf.extractall(target, filter=tarfile.data_filter)
