import os
import tarfile


def restore_archive(archive_path: str, destination: str) -> list[str]:
    """Unpack an uploaded backup into the destination folder and return the restored names.

    Args:
        archive_path: Path of a .tar.gz file supplied by the customer.
        destination: Folder that receives the content.
    """
    os.makedirs(destination, exist_ok=True)
    restored = []
    with tarfile.open(archive_path, "r:gz") as archive:
        for member in archive.getmembers():
            if not member.isfile():
                continue
            target = os.path.join(destination, member.name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            source = archive.extractfile(member)
            with open(target, "wb") as out:  # flaw: CWE-22
                out.write(source.read())
            restored.append(member.name)
    return restored
