"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re


def find_lines(text: str, pattern: str, timeout: float = 1.0) -> list[str]:
    """Return lines that match the pattern that the user typed."""
    rx = re.compile(pattern)  # flaw: CWE-1333
    return [line for line in text.splitlines() if rx.search(line)]


__all__ = ["find_lines"]
