"""Where long classes of JavaScript are cut into their members, so that a keystroke in one costs that member.

A class at the top whose header is plain, and whose brace is not closed within the next lines, is a segment up to its brace; then come its members,
each cut as a statement is, and the brace that ends it. A brace that is never closed, or a line that no class can hold, ends the class, too.
"""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.match.javascript import cut
from vetline.match.javascript.lexing import BEFORE_TOKEN, Scan
from vetline.match.segments import CLASS_END, OPEN_CLASS, Cutter, Segment

_SHORT_CLASS_LINES = 24
_NAME = rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*"
_PLAIN = rb"[^{}()'\"`/;@=]"
_CALLED = rb"\((?:[^{}()'\"`/;]|'[^'\\\n]*'|\"[^\"\\\n]*\")*\)"
_HEADER = re.compile(
    rb"(?:export\s+(?:default\s+)?)?(?:abstract\s+)?class\s+(?!(?:extends|implements)\b)" + _NAME + _PLAIN + rb"{0,500}(?:" + _CALLED + _PLAIN + rb"{0,500}){0,8}"
)
"""Up to the brace."""
_OPENS = re.compile(rb"\{[ \t]*(?://[^\n]*)?\r?\n")
_DECORATOR = re.compile(rb"@\s*" + _NAME + rb"(?:\." + _NAME + rb")*[ \t]*")
_LINES = re.compile(rb"(?:[^\n]*\n){%d}" % _SHORT_CLASS_LINES)
_OUTSIDE = re.compile(
    rb"(?:export|import)\b[ \t]*[\w{*'\"$]|(?:async[ \t]+)?function\b[ \t]*\*?[ \t]*[\w$]|(?:abstract[ \t]+)?class[ \t]+[\w$]"
    rb"|(?:const|let|var|interface|type|enum|namespace)[ \t]+[\w$]"
)
"""Such a line is in no class."""
_BRACE = b"}"


def _nesting(data: bytes, start: int, before: tuple[int, ...]) -> tuple[int, ...]:
    if len(before) < 2:
        return before or (0,)
    _, token = cut.next_line(data, start)
    return before[:1] if _OUTSIDE.match(data, token) else before


def _segment(data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[Segment, int]:
    _, token = cut.next_line(data, start)
    if len(nesting) > 1:
        if data[token : token + 1] == _BRACE:
            return Segment(data[start : token + 1], nesting, CLASS_END), 0
        return cut.segment(data, start, nesting, True)
    body, reach = _body(data, start, token)
    if body:
        return Segment(data[start:body], nesting, OPEN_CLASS), reach - body
    segment, lookahead = cut.segment(data, start, nesting, False)
    end = start + len(segment.data)
    return segment, max(lookahead, reach - end if reach > cut.line_end(data, end) else 0)


CUTTER = Cutter(_nesting, _segment)


def _body(data: bytes, start: int, token: int) -> tuple[int, int]:
    """Where the body of the long class at `token` starts, 0 if there is none; and how far it took to know."""
    reach = 0
    while data[token : token + 1] == b"@":
        found = _DECORATOR.match(data, token)
        if found is None:
            return 0, reach
        scan = Scan(data, start)
        token = found.end()
        if data[token : token + 1] == b"(":
            token = scan.bracket_end(token)
            if token < 0:
                return 0, len(data)
        token = BEFORE_TOKEN.match(data, token).end()
        reach = max(token + 1, scan.reach)
    header = _HEADER.match(data, token)
    if header is None:
        return 0, reach
    reach = max(reach, cut.line_end(data, header.end()))
    opened = _OPENS.match(data, header.end())
    if opened is None:
        return 0, reach
    near = _LINES.match(data, opened.end())
    if near is None:
        return 0, len(data)
    is_long = Scan(data[start : near.end()], 0).bracket_end(opened.start() - start) < 0
    return opened.end() if is_long else 0, max(reach, near.end())
