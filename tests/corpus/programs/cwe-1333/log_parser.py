"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re


class AccessLogParser:
    LINE = re.compile(r'^(\S+\s*)+\[(.*?)\]\s+"(.*)+"\s+(\d{3})$')  # flaw: CWE-1333

    def parse(self, line):
        match = self.LINE.match(line)
        return match.groups() if match else None


__all__ = ["AccessLogParser"]
