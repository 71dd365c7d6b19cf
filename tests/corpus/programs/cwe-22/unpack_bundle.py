"""Unpack plug-in bundles (tar archives) below the plug-in folder."""

import argparse
import json
import logging
import os
import tarfile

logger = logging.getLogger(__name__)


def unpack_bundle(archive_path: str, plugins_dir: str) -> dict:
    """Extract the archive into its own folder below plugins_dir and return its manifest."""
    name = os.path.basename(archive_path).split(".", 1)[0]
    dest = os.path.join(plugins_dir, name)
    os.makedirs(dest, exist_ok=True)
    with tarfile.open(archive_path, "r:*") as archive:
        for member in archive.getmembers():
            logger.debug("extracting %s", member.name)
            archive.extract(member, path=dest)  # flaw: CWE-22

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
