#!/usr/bin/env python3
"""Collect figures of the day and send them to the printer."""
import datetime
import os
import shutil
import subprocess
import tempfile

SPOOL = "/var/spool/figures"


def collect():
    day = datetime.date.today().isoformat()
    lines = [f"Figures of {day}", ""]
    for name in sorted(os.listdir(SPOOL)):
        size = os.path.getsize(os.path.join(SPOOL, name))
        lines.append(f"{name:40} {size:>10}")
    return "\n".join(lines)


def print_report(text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as f:
        f.write(text)
    try:
        subprocess.run(["lp", f.name], check=True, timeout=60)
    finally:
        os.remove(f.name)


if __name__ == "__main__":
    if shutil.which("lp") is None:
        raise SystemExit("there is no printer")
    print_report(collect())
