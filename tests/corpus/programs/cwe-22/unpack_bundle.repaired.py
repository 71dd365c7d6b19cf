"""Unpack plug-in bundles (tar archives) below the plug-in folder."""

import argparse
import json
import logging
import os
import tarfile

logger = logging.getLogger(__name__)
MAX_MEMBERS = 2_000
MAX_TOTAL_SIZE = 200 * 1024 * 1024


def _is_within_directory(directory: str, target: str) -> bool:
    abs_directory = os.path.realpath(directory)
    abs_target = os.path.realpath(target)
    return os.path.commonpath([abs_directory, abs_target]) == abs_directory


def _safe_members(archive: tarfile.TarFile, dest: str):
    total = 0
    for count, member in enumerate(archive, start=1):
        if count > MAX_MEMBERS:
            raise ValueError("archive has too many members")
        if not (member.isfile() or member.isdir()):
            raise ValueError(f"unsupported member type: {member.name}")
        if not _is_within_directory(dest, os.path.join(dest, member.name)):
            raise ValueError(f"member escapes destination: {member.name}")
        total += member.size
        if total > MAX_TOTAL_SIZE:
            raise ValueError("archive is too large when unpacked")
        yield member


def unpack_bundle(archive_path: str, plugins_dir: str) -> dict:
    """Extract the archive into its own folder below plugins_dir and return its manifest."""
    name = os.path.basename(archive_path).split(".", 1)[0]
    dest = os.path.join(plugins_dir, name)
    os.makedirs(dest, exist_ok=True)
    with tarfile.open(archive_path, "r:*") as archive:
        archive.extractall(path=dest, members=_safe_members(archive, dest), filter="data")

    manifest_path = os.path.join(dest, "manifest.json")
    if not os.path.isfile(manifest_path):
        raise FileNotFoundError("bundle has no manifest.json")
    with open(manifest_path, encoding="utf-8") as handle:
        return json.load(handle)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("--plugins-dir", default="plugins")
    args = parser.parse_args()
    manifest = unpack_bundle(args.archive, args.plugins_dir)
    print(f"installed {manifest['name']} {manifest['version']}")


if __name__ == "__main__":
    main()
