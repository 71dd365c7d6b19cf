"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re

EMAIL = re.compile(r"^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-z]{2,}$")  # flaw: CWE-1333


def is_valid_email(value: str) -> bool:
    return EMAIL.match(value) is not None


__all__ = ["is_valid_email"]
