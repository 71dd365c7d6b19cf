"""What a segment of JavaScript imports, read off its text: no tree is made for it."""

from __future__ import annotations

from collections.abc import Mapping

from vetline.core import lazy_re as re
from vetline.match.segments import Segment

_IMPORTED = re.compile(
    rb"""\b(?:im|ex)port\b([^;'"`]*?)\bfrom\s*(["'][^"'\n]*["'])
        |([\w$]+|\{[^;]{0,4000}?\})\s*(?::[^;=\n]*)?=\s*\(*\s*require\s*\(\s*(["'`][^"'`\n]*["'`])""",
    re.VERBOSE,
)
_STRING_OR_COMMENT = re.compile(rb"""(`(?:[^`\\]|\\.?)*`?|"(?:[^"\\\n]|\\.?)*"?|'(?:[^'\\\n]|\\.?)*'?)|//[^\n]*|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_NAME = re.compile(rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*")
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
_ANY = b"*"


def aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """Each name that an import binds may stand for all that is imported beside it. Of a name with `$` in it, which no word holds, nothing is
    known but that."""
    made: dict[bytes, frozenset[bytes]] = {}
    found = _IMPORTED.findall(segment.data)
    if b"port" in segment.data or b"require" in segment.data:
        bare = _STRING_OR_COMMENT.sub(lambda part: (part[1] or b" ").replace(b";", b""), segment.data)
        if bare != segment.data:  # both are read, for a regex may look like the begin of a string or a comment
            found += _IMPORTED.findall(bare)
    for names, module, bound, required in found:
        bindings = frozenset(_NAME.findall(names or bound))
        words = frozenset(_WORD.findall(names or bound)) | frozenset(_WORD.findall(module or required))
        for name in bindings:
            key = name if b"$" not in name else _ANY
            made[key] = made.get(key, frozenset()) | words
    return made


def words_of_name(name: str) -> list[bytes]:
    """Under which of its `aliases` a name is found."""
    name = name.removeprefix("!tmp_")  # that of what is exported from elsewhere
    return [_ANY if "$" in name else name.encode()]
