"""Install a plugin from an archive."""
import argparse
import shutil
import tarfile
import zipfile
from pathlib import Path

PLUGINS = Path.home() / ".myapp" / "plugins"


def extract(archive: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    if tarfile.is_tarfile(archive):
        with tarfile.open(archive) as tar:
            tar.extractall(target)  # flaw: CWE-22
    elif zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as z:
            for member in z.namelist():
                with open(target / member, "wb") as f:  # flaw: CWE-22
                    f.write(z.read(member))
    else:
        raise SystemExit(f"{archive} is not an archive")


def install(archive: Path) -> Path:
    target = PLUGINS / archive.stem.removesuffix(".tar")
    if target.exists():
        shutil.rmtree(target)
    extract(archive, target)
    manifest = target / "plugin.toml"
    if not manifest.is_file():
        shutil.rmtree(target)
        raise SystemExit("the archive holds no plugin.toml")
    return target


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    print("Installed to", install(parser.parse_args().archive))
