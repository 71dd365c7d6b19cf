import os
import tarfile


def extract_archive(archive_path: str, destination: str) -> list[str]:
    """Extract the tar archive to destination and return the names of extracted files."""
    os.makedirs(destination, exist_ok=True)
    names = []
    with tarfile.open(archive_path) as tar:
        for member in tar.getmembers():
            tar.extract(member, destination)  # flaw: CWE-22
            names.append(member.name)
    return names
