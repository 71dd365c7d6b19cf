import os
import tarfile


def unpack_archive(path, dest):
    """Unpack a (possibly compressed) tar archive into ``dest``.

    Returns the sorted list of the regular files that were extracted,
    relative to ``dest``.
    """
    os.makedirs(dest, exist_ok=True)
    extracted = []

    with tarfile.open(path, mode="r:*") as archive:
        for member in archive.getmembers():
            archive.extract(member, dest)  # flaw: CWE-22
            if member.isfile():
                extracted.append(member.name)

    return sorted(extracted)
