#!/usr/bin/env python3
import hashlib
import json
import os
import re
import sys
import tempfile
import urllib.request

BASE_URL = os.environ.get("FIELDKIT_UPDATES", "http://updates.fieldkit.example")  # flaw: CWE-319
TARGET = "/opt/fieldkit/fieldkit"
VERSION_FILE = "/opt/fieldkit/VERSION"
MAX_SIZE = 200 * 1024 * 1024


def fetch(name: str, limit: int) -> bytes:
    with urllib.request.urlopen(f"{BASE_URL}/{name}", timeout=30) as response:  # flaw: CWE-319
        data = response.read(limit + 1)
    if len(data) > limit:
        raise RuntimeError(f"{name} is larger than expected")
    return data


def parse_version(text: str) -> tuple:
    if not re.fullmatch(r"\d{1,4}(\.\d{1,4}){1,3}", text):
        raise RuntimeError("invalid version in the manifest")
    return tuple(int(p) for p in text.split("."))


def installed_version() -> tuple:
    try:
        with open(VERSION_FILE, encoding="ascii") as f:
            return parse_version(f.read().strip())
    except FileNotFoundError:
        return (0,)


def load_manifest() -> dict:
    manifest = json.loads(fetch("manifest.json", 64 * 1024))  # flaw: CWE-494
    if not re.fullmatch(r"fieldkit-[\w.-]{1,60}", manifest["file"]):
        raise RuntimeError("invalid file name in the manifest")
    return manifest


def install(data: bytes, version: str) -> None:
    directory = os.path.dirname(TARGET)
    fd, tmp = tempfile.mkstemp(dir=directory)
    with os.fdopen(fd, "wb") as f:
        f.write(data)
    os.chmod(tmp, 0o755)
    os.replace(tmp, TARGET)
    with open(VERSION_FILE, "w", encoding="ascii") as f:
        f.write(version)


def main() -> int:
    try:
        manifest = load_manifest()
        if parse_version(manifest["version"]) <= installed_version():
            print("fieldkit is up to date")
            return 0
        data = fetch(manifest["file"], MAX_SIZE)
        # integrity of the download
        if hashlib.sha256(data).hexdigest() != manifest["sha256"]:
            raise RuntimeError("checksum does not match")
        install(data, manifest["version"])  # flaw: CWE-494
    except (RuntimeError, OSError, ValueError, KeyError) as exc:
        print(f"update failed: {exc}", file=sys.stderr)
        return 1
    print(f"updated to {manifest['version']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
