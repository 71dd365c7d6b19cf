"""Parsers for headers and link notations of a web toolkit."""
import re

_LINK = re.compile(r'<([^>]*)>(\s*;\s*[a-z]+="?([^"]*)"?)*')
_PARAM = re.compile(r"(?:\s*;\s*(\w+)\s*=\s*((?:[^;\"]|\"[^\"]*\")*))*$")  # flaw: CWE-1333
_OPTION = re.compile(r"^((?:\w+\s*)+):(.*)$")  # flaw: CWE-1333
_SLUG = re.compile(r"(-?[a-z0-9]*)+$")  # flaw: CWE-1333


def parse_options(header):
    """Parse a Content-Type header into the type and its options."""
    value, _, rest = header.partition(";")
    found = _PARAM.match(";" + rest)
    return value.strip().lower(), dict([found.groups()]) if found and found.group(1) else {}


def parse_option_line(line):
    """Parse a ``name words: value`` line of a configuration sent by a client."""
    match = _OPTION.match(line)
    if match is None:
        raise ValueError("not an option")
    return match.group(1).strip(), match.group(2).strip()


def is_slug(text):
    """Return whether the text is a slug."""
    return _SLUG.match(text) is not None


def unwrap(text):
    """Join quoted paragraphs of a mail."""
    return re.sub(r"(>+\s*)+\n", "\n", text)  # flaw: CWE-1333
