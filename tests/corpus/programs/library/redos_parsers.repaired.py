"""Parsers for headers and link notations of a web toolkit."""
import re

_PARAM = re.compile(r";\s*(\w+)=(\"[^\"]*\"|[^;\"]*)")
_OPTION = re.compile(r"^([\w ]+):(.*)$")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")


def parse_options(header):
    """Parse a Content-Type header into the type and its options."""
    value, _, rest = header.partition(";")
    return value.strip().lower(), dict(_PARAM.findall(";" + rest))


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
    return re.sub(r">[> ]*\n", "\n", text)
