import os
import stat
import subprocess
import urllib.request

RELEASES = "https://releases.tool.test/latest"


def update(expected_sha256: str, target: str = "/usr/local/bin/tool") -> None:
    """Replace the installed program by the newest release."""
    fresh = target + ".new"
    with urllib.request.urlopen(RELEASES, timeout=60) as answer, open(fresh, "wb") as out:
        out.write(answer.read())
    os.chmod(fresh, stat.S_IRWXU)
    subprocess.run([fresh, "--version"], check=True)  # flaw: CWE-494
    os.replace(fresh, target)
