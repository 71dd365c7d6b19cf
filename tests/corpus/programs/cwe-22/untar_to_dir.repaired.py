import os
import tarfile


def extract_archive(archive_path: str, destination: str) -> list[str]:
    """Extract the tar archive to destination and return the names of extracted files."""
    os.makedirs(destination, exist_ok=True)
    names = []
    with tarfile.open(archive_path) as tar:
        root = os.path.realpath(destination)
        for member in tar.getmembers():
            target = os.path.realpath(os.path.join(root, member.name))
            if os.path.commonpath([root, target]) != root or member.issym() or member.islnk():
                raise ValueError(f"unsafe member: {member.name}")
            tar.extract(member, destination)
            names.append(member.name)
    return names
