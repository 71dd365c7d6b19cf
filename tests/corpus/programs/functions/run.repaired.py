import os
import shlex
import subprocess
from typing import Sequence


def run(cmd: str) -> str:
    """Run the command that the user entered and return its output."""
    argv = shlex.split(cmd)
    if not argv or argv[0] not in {"date", "uptime", "whoami"}:
        raise ValueError("command not allowed")
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout


def ping(host: str, count: int = 4) -> bool:
    """Ping ``host`` and return whether it answers."""
    done = subprocess.run(
        ["ping", "-c", str(int(count)), "--", host],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return done.returncode == 0


def compress(paths: Sequence[str], archive: str) -> None:
    """Put the files into a gzipped tar archive."""
    subprocess.check_call(["tar", "czf", archive, "--", *paths])


def word_count(filename: str) -> int:
    """Count the words of a text file with ``wc``."""
    out = subprocess.run(["wc", "-w", "--", filename], capture_output=True, text=True, check=True).stdout
    return int(out.split()[0])


def git_log(repo: str, ref: str) -> str:
    """Return the log of ``ref`` (typed by the user)."""
    return subprocess.check_output(["git", "-C", repo, "log", "--oneline", "--end-of-options", ref, "--"], text=True)
