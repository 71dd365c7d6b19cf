import tarfile
import urllib.request
from pathlib import Path

MIRROR = "https://data.example.org/sets/"


def fetch_dataset(name: str, cache: Path) -> Path:
    archive = cache / f"{name}.tar.gz"
    if not archive.exists():
        urllib.request.urlretrieve(MIRROR + archive.name, archive)
    folder = cache / name
    with tarfile.open(archive) as tar:
        tar.extractall(folder)  # flaw: CWE-22
    return folder


def samples(folder: Path):
    for path in sorted(folder.rglob("*.jsonl")):
        with path.open() as lines:
            yield from lines
