import re

MAX_TEXT = 4000

MENTION_RE = re.compile(r"(?<!\w)@([A-Za-z0-9]{1,30}(?:[.-][A-Za-z0-9]{1,30}){0,3})(?![\w@])")
SLUG_RE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def parse_mentions(text):
    """Return the names mentioned in a chat message."""
    return [m.group(1) for m in MENTION_RE.finditer(text[:MAX_TEXT])]


def is_slug(text):
    """True for slugs such as ``my-first_post-2``."""
    return len(text) <= 100 and SLUG_RE.fullmatch(text) is not None


def remove_comments(text):
    out, pos = [], 0
    while (start := text.find("<!--", pos)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            break
        out.append(text[pos:start])
        pos = end + 3
    out.append(text[pos:])
    return "".join(out)


def strip_markup(text):
    text = remove_comments(text)
    return "\n".join(line.rstrip() for line in text.split("\n"))
