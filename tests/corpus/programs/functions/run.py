import os
import shlex
import subprocess
from typing import Sequence


def run(cmd: str) -> str:
    """Run the command that the user entered and return its output."""
    return subprocess.run(cmd, shell=True, capture_output=True, text=True).stdout  # flaw: CWE-78


def ping(host: str, count: int = 4) -> bool:
    """Ping ``host`` and return whether it answers."""
    return os.system(f"ping -c {count} {host} > /dev/null 2>&1") == 0  # flaw: CWE-78


def compress(paths: Sequence[str], archive: str) -> None:
    """Put the files into a gzipped tar archive."""
    command = "tar czf " + archive + " " + " ".join(paths)
    subprocess.check_call(command, shell=True)  # flaw: CWE-78


def word_count(filename: str) -> int:
    """Count the words of a text file with ``wc``."""
    with os.popen("wc -w %s" % filename) as pipe:  # flaw: CWE-78
        return int(pipe.read().split()[0])


def git_log(repo: str, ref: str) -> str:
    """Return the log of ``ref`` (typed by the user)."""
    return subprocess.check_output(["git", "-C", repo, "log", "--oneline", ref], text=True)  # flaw: CWE-88
