"""One of the helpers of a small web application.

The views and the command line use it.
"""

import subprocess


class Repo:
    def __init__(self, path):
        self.path = path

    def fetch(self, url, ref):
        subprocess.run(["git", "fetch", url, ref], cwd=self.path, check=True)  # flaw: CWE-88, CWE-78


__all__ = ["Repo"]
