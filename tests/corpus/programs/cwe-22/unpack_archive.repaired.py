import os
import tarfile


class UnsafeArchiveError(ValueError):
    """Raised when an archive member would land outside the destination."""


def unpack_archive(path, dest):
    """Unpack a (possibly compressed) tar archive into ``dest``.

    Returns the sorted list of the regular files that were extracted,
    relative to ``dest``.
    """
    os.makedirs(dest, exist_ok=True)
    root = os.path.realpath(dest)
    extracted = []

    with tarfile.open(path, mode="r:*") as archive:
        for member in archive.getmembers():
            target = os.path.realpath(os.path.join(root, member.name))
            if os.path.commonpath([root, target]) != root:
                raise UnsafeArchiveError(f"blocked member: {member.name!r}")
            if not (member.isfile() or member.isdir()):
                # links and devices have no business in an upload
                raise UnsafeArchiveError(f"unsupported member: {member.name!r}")
            archive.extract(member, root, filter="data")
            if member.isfile():
                extracted.append(member.name)

    return sorted(extracted)
