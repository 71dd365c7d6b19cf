"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re


class AccessLogParser:
    LINE = re.compile(r'^(\S{1,64}) \S+ \S+ \[([^\]]{1,40})\] "([^"]{0,2000})" (\d{3})$')

    def parse(self, line):
        match = self.LINE.match(line)
        return match.groups() if match else None


__all__ = ["AccessLogParser"]
