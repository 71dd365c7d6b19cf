#!/usr/bin/env python3
"""Set up the folders of the service and its key file."""
import os
import secrets
import shutil
import sys
from pathlib import Path

ROOT = Path("/opt/collector")
FOLDERS = ("bin", "etc", "spool")


def make_folders():
    for name in FOLDERS:
        folder = ROOT / name
        folder.mkdir(parents=True, exist_ok=True)
        os.chmod(folder, 0o777)  # flaw: CWE-732


def write_key():
    key_file = ROOT / "etc" / "key"
    key_file.write_text(secrets.token_hex(32))
    key_file.chmod(0o666)  # flaw: CWE-732


def copy_program(source):
    target = ROOT / "bin" / "collector"
    shutil.copyfile(source, target)
    target.chmod(0o755)


if __name__ == "__main__":
    if os.geteuid() != 0:
        sys.exit("please run as root")
    make_folders()
    write_key()
    copy_program(sys.argv[1])
    print("installed")
