import re


def check_slug(slug: str) -> bool:
    """Tell whether a slug is lower case words of letters and digits, joined by hyphens.

    >>> check_slug("my-first-post")
    True
    >>> check_slug("-oops")
    False
    """
    pattern = r"^([a-z0-9]+-?)+$"
    return re.match(pattern, slug) is not None  # flaw: CWE-1333
