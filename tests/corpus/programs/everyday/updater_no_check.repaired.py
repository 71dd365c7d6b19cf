import os
import stat
import subprocess
import urllib.request
import hashlib

RELEASES = "https://releases.tool.test/latest"


def update(expected_sha256: str, target: str = "/usr/local/bin/tool") -> None:
    """Replace the installed program by the newest release."""
    fresh = target + ".new"
    with urllib.request.urlopen(RELEASES, timeout=60) as answer, open(fresh, "wb") as out:
        body = answer.read()
        if hashlib.sha256(body).hexdigest() != expected_sha256:
            raise RuntimeError("the download is not the release")
        out.write(body)
    os.chmod(fresh, stat.S_IRWXU)
    subprocess.run([fresh, "--version"], check=True)
    os.replace(fresh, target)
