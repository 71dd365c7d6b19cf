import re

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check_slug(slug: str) -> bool:
    """Tell whether a slug is lower case words of letters and digits, joined by hyphens.

    >>> check_slug("my-first-post")
    True
    >>> check_slug("-oops")
    False
    """
    return len(slug) <= 100 and _SLUG.fullmatch(slug) is not None
