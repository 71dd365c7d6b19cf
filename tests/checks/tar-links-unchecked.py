import tarfile


def unpack(archive, target):
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if ".." in member.name.split("/"):
                raise ValueError(member.name)
        # ruleid: tar-links-unchecked
        tar.extractall(target)


def read(archive):
    # ok: tar-links-unchecked
    return tarfile.open(archive).getnames()
