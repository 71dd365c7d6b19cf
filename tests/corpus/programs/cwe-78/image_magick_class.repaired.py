"""One of the helpers of a small web application.

The views and the command line use it.
"""

import subprocess


class ImageTool:
    def __init__(self, binary="convert"):
        self.binary = binary

    def annotate(self, source, caption, target):
        return subprocess.call([self.binary, source, "-annotate", "+10+10", caption, target])


__all__ = ["ImageTool"]
