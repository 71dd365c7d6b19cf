"""One of the helpers of a small web application.

The views and the command line use it.
"""

import subprocess


class Repo:
    def __init__(self, path):
        self.path = path

    def fetch(self, url, ref):
        if url.startswith("-") or ref.startswith("-"):
            raise ValueError("options are not allowed")
        subprocess.run(["git", "fetch", "--", url, ref], cwd=self.path, check=True)


__all__ = ["Repo"]
