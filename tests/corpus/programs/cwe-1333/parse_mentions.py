import re

MENTION_RE = re.compile(r"(?<!\w)@((?:[A-Za-z0-9]+[.-]?)+[A-Za-z0-9])(?![\w@])")  # flaw: CWE-1333
SLUG_RE = re.compile(r"^(([a-z0-9]+)[-_]?)+$")  # flaw: CWE-1333
COMMENT_RE = re.compile(r"<!--.*?-->", re.S)


def parse_mentions(text):
    """Return the names mentioned in a chat message."""
    return [m.group(1) for m in MENTION_RE.finditer(text)]  # flaw: CWE-1333


def is_slug(text):
    """True for slugs such as ``my-first_post-2``."""
    return SLUG_RE.match(text) is not None and text[-1] not in "-_\n"  # flaw: CWE-1333


def strip_markup(text):
    text = COMMENT_RE.sub("", text)
    return "\n".join(line.rstrip() for line in text.split("\n"))
