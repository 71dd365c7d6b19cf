#!/usr/bin/env python3
"""Install the tools that the project needs."""
import platform
import shutil
import subprocess
import sys
import hashlib
import tarfile
import urllib.request
from pathlib import Path

VERSION = "1.9.4"
BASE = "https://downloads.acme.test/tool"
TOOLS = Path.home() / ".local" / "tools"
SHA256 = {
    "linux": "0b6ce1ad4bcbd1f0ed5a6f8f4a3c9c1b8de0c4e7e91a5dd0bcb2a6a27f1d9a30",
    "darwin": "d7cb0c18fbbde5e7c9e7e2a4f7c1c5d50a8d5bb2b7c6a9f0e1d2c3b4a5968778",
}


def main():
    if shutil.which("tool"):
        print("already installed")
        return 0
    system = platform.system().lower()
    TOOLS.mkdir(parents=True, exist_ok=True)
    archive = TOOLS / f"tool-{VERSION}.tar.gz"
    url = f"{BASE}/{VERSION}/tool-{system}.tar.gz"
    urllib.request.urlretrieve(url, archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != SHA256[system]:
        archive.unlink()
        sys.exit("the download is damaged or not what it should be")
    with tarfile.open(archive) as tar:
        tar.extractall(TOOLS, filter="data")
    return subprocess.call([str(TOOLS / "tool"), "--version"])


if __name__ == "__main__":
    sys.exit(main())
