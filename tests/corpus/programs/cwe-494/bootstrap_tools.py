#!/usr/bin/env python3
"""Install the tools that the project needs."""
import platform
import shutil
import subprocess
import sys
import tarfile
import urllib.request
from pathlib import Path

VERSION = "1.9.4"
BASE = "https://downloads.acme.test/tool"
TOOLS = Path.home() / ".local" / "tools"


def main():
    if shutil.which("tool"):
        print("already installed")
        return 0
    system = platform.system().lower()
    TOOLS.mkdir(parents=True, exist_ok=True)
    archive = TOOLS / f"tool-{VERSION}.tar.gz"
    url = f"{BASE}/{VERSION}/tool-{system}.tar.gz"
    urllib.request.urlretrieve(url, archive)
    with tarfile.open(archive) as tar:
        tar.extractall(TOOLS, filter="data")  # flaw: CWE-494
    return subprocess.call([str(TOOLS / "tool"), "--version"])


if __name__ == "__main__":
    sys.exit(main())
