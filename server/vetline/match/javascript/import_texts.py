"""What a segment of JavaScript imports, read off its text: no tree is made for it."""

from __future__ import annotations

from collections.abc import Mapping

from vetline.core import lazy_re as re
from vetline.match.segments import Segment

_IMPORTED = re.compile(rb"""\b(?:im|ex)port\b([^;'"`]*?)\bfrom\s*(["'][^"'\n]*["'])""")
_REQUIRED = re.compile(rb"""=\s*\(*\s*require\s*\(\s*(["'`][^"'`\n]*["'`])""")
_LAST_NAME = re.compile(rb"([\w$]+)\s*(?::[^;=\n]*)?\Z")
_LONGEST = 4_000
"""Bytes before a require that are looked through for what it is given to."""
_STRING_OR_COMMENT = re.compile(rb"""(`(?:[^`\\]|\\.?)*`?|"(?:[^"\\\n]|\\.?)*"?|'(?:[^'\\\n]|\\.?)*'?)|//[^\n]*|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_NAME = re.compile(rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*")
_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
_ANY = b"*"


def aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """Each name that an import binds may stand for all that is imported beside it. Of a name with `$` in it, which no word holds, nothing is
    known but that."""
    made: dict[bytes, frozenset[bytes]] = {}
    found = _imported(segment.data)
    if b"port" in segment.data or b"require" in segment.data:
        bare = _STRING_OR_COMMENT.sub(lambda part: (part[1] or b" ").replace(b";", b""), segment.data)
        if bare != segment.data:  # both are read, for a regex may look like the begin of a string or a comment
            found += _imported(bare)
    for names, module in found:
        bindings, words = frozenset(_NAME.findall(names)), frozenset(_WORD.findall(names)) | frozenset(_WORD.findall(module))
        for name in bindings:
            key = name if b"$" not in name else _ANY
            made[key] = made.get(key, frozenset()) | words
    return made


def _imported(data: bytes) -> list[tuple[bytes, bytes]]:
    """What binds names, or more than that, and the module that it binds them to."""
    found: list[tuple[bytes, bytes]] = _IMPORTED.findall(data) if b"port" in data else []
    if b"require" in data:
        found += [(_bound_before(data, required.start()), required[1]) for required in _REQUIRED.finditer(data)]
    return found


def _bound_before(data: bytes, end: int) -> bytes:
    """The name before a `=`, be it with a type, or the brackets with several."""
    before = data[max(0, end - _LONGEST) : end].rstrip()
    line = max(before.rfind(b"\n"), before.rfind(b";")) + 1
    last = before.rfind(b"}", line)
    if last < 0:
        name = _LAST_NAME.search(before, line)
        return name[1] if name is not None else b""
    depth = 0
    for place in range(last, -1, -1):
        depth += (before[place] == 0x7D) - (before[place] == 0x7B)
        if depth == 0:
            return before[place:]
    return before


def words_of_name(name: str) -> list[bytes]:
    """Under which of its `aliases` a name is found."""
    name = name.removeprefix("!tmp_")  # that of what is exported from elsewhere
    return [_ANY if "$" in name else name.encode()]
