"""Where Python source is cut into segments: at statements, found by a lexical scan that reads forward line by line.

A segment is a top-level statement with all that belongs to it (its decorators, its `else` and kin, the blank lines and
comments behind it), or a short run of one-line statements, or, for a long class, its header and then its members, each
cut like a statement of its own. The scan knows lines, indentation, brackets and strings and no more grammar; on code
that Python accepts it cuts between statements only, on other code it still is a function of the text.
"""

from __future__ import annotations

import re
import sys
from zlib import crc32

from vetline.match.python.lexing import (
    BLANK_LINES,
    CLASS_LINE,
    IN_BRACKETS,
    INDENTATION,
    ONE_LINE,
    WORD_BYTE,
    column,
    indented_beyond,
    line_end,
    statement_reach,
    string_end,
)
from vetline.match.segments import CLASS_HEADER, STATEMENTS, Cutter, Segment

_LONG_CLASS_LINES = 24
_MAX_RUN_LINES = 24
_RUN_ENDS_ONE_IN = 12  # so many lines hash to an end of their run: runs are alike again soon after an edit

_LEAD = re.compile(
    rb"(?:\\\r?\n[ \t\f]*)*"  # A backslash may well stand alone on a line.
    rb"(?:(?P<decorator>@)|(?P<class>class)|(?P<definition>def|async)|(?P<clause>else|elif|except|finally)"
    rb"|(?P<closer>[)\]}])|(?P<compound>if|for|while|try|with|match|case))(?!(?<![@)\]}])" + WORD_BYTE + rb")"
)
_LEAD_FURTHER_DOWN = re.compile(rb"[ \t\f\r]*\\\r?\n(?:[ \t\f]*\\\r?\n)*[^\n]*\n?")
_LONG = re.compile(rb"(?:[^\n]*\n){%d}" % _LONG_CLASS_LINES)
_OPEN, _CLOSE, _QUOTES, _NEWLINE = b"([{", b")]}", b"'\"", 0x0A


def _nesting(data: bytes, start: int, before: tuple[int, ...]) -> tuple[int, ...]:
    """Blocks that the line at `start` has left are closed; a line deeper than all opens one, with or without reason.

    A line between two levels is a slip: its column is noted as its complement, and forgotten if the next line does not
    repeat it. Thus a line typed at an odd column in a class leaves the members behind it where they were.
    """
    line, token = _next_line(data, start)
    at = column(data[line:token])
    depth = len(before)
    while depth and _level(before[depth - 1]) > at:
        depth -= 1
    if depth and (before[depth - 1] < 0 or before[depth - 1] == at):
        return (*before[: depth - 1], at)
    return (*before[:depth], ~at if 0 < depth < len(before) else at)


def _level(noted: int) -> int:
    return noted if noted >= 0 else ~noted


def _segment(data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[Segment, int]:
    level = _level(nesting[-1])
    _, token = _next_line(data, start)
    lead = _lead(data, token)
    kind, end, reach = STATEMENTS, 0, 0
    if lead is None:
        end, reach = _run_end(data, token, level)
    while lead == "decorator":
        end, further = _statement_end(data, token, level, len(data), has_body=False)
        reach = max(reach, further)
        line, following = _next_line(data, end)
        lead = _lead(data, following)
        if lead not in ("decorator", "class", "definition") or column(data[line:following]) != level:
            break
        token, end = following, 0
    if not end and lead == "class":
        body = _class_body(data, token, level)
        long = _LONG.match(data, token) if body else None
        if long:
            end, further = _statement_end(data, body - 1, level, long.end())
            reach = max(reach, further)
            if not end:
                kind, end = CLASS_HEADER, body
    if not end:
        end, further = _statement_end(data, token, level, len(data), has_body=lead is not None)
        reach = max(reach, further)
    return Segment(data[start:end], nesting, kind), _lookahead(data, end, reach)


PYTHON = Cutter(_nesting, _segment)


def _lead(data: bytes, token: int) -> str | None:
    found = _LEAD.match(data, token)
    return found.lastgroup if found else None


def _next_line(data: bytes, start: int) -> tuple[int, int]:
    """Where the next line with code starts, at or behind the line start `start`, and where its first token does."""
    line = BLANK_LINES.match(data, start).end()
    token = INDENTATION.match(data, line).end()
    if token == len(data) or data[token] == 0x23:  # a comment that no line break ends
        return len(data), len(data)
    return line, token


def _run_end(data: bytes, token: int, level: int) -> tuple[int, int]:
    """The end of the run of one-line statements that starts at `token`, and how far that reached; 0 if there is none.

    Whether a statement belongs to the run depends on the statement alone, not on what comes behind it.
    """
    end = 0
    for _ in range(_MAX_RUN_LINES):
        found = ONE_LINE.match(data, token)
        if found is None:
            break
        previous = found.end()
        end, following = _next_line(data, previous)
        lead = _lead(data, following)
        at = column(data[end:following])
        if lead == "closer" or (lead == "clause" and at == level):  # stray, but no statement of its own
            return _statement_end(data, following, level, len(data), has_body=lead == "clause")
        if end != previous or at != level or lead or not crc32(found.group()) % _RUN_ENDS_ONE_IN:
            break
        token = following
    return end, 0


def _class_body(data: bytes, token: int, level: int) -> int:
    """Where the body of the class statement at `token` starts, comments before it left out; 0 if that is not plain."""
    found = CLASS_LINE.match(data, token)
    if found is None:
        return 0
    line, first = _next_line(data, found.end())
    return line if column(data[line:first]) > level else 0


def _statement_end(data: bytes, position: int, level: int, limit: int, has_body: bool = True) -> tuple[int, int]:
    """The start of the next statement behind `position` and no deeper than `level`; and how far that reached.

    0 instead of the start if the statement goes on at `limit`. `position` is outside brackets and strings. A statement
    that can't have a body ends at the next line, however deep that is.
    """
    deepest = level if has_body else sys.maxsize
    beyond = indented_beyond(deepest)
    brackets = reach = 0
    while position < limit:
        position = (IN_BRACKETS if brackets else beyond).match(data, position, limit).end()
        if position >= limit:
            break
        byte = data[position]
        if byte == _NEWLINE:
            if brackets:
                reach = max(reach, statement_reach(data, position))
                brackets = 0
            line, token = _next_line(data, position + 1)
            at = column(data[line:token])
            if at <= deepest or token == len(data):
                lead = _lead(data, token)
                if not (lead == "closer" or (lead == "clause" and at == level)):
                    return line, reach
            position = token
        elif byte in _QUOTES:
            position, torn, reach = string_end(data, position, deepest, reach)
            if torn:
                brackets = 0
        else:
            position += 1
            if byte in _OPEN:
                brackets += 1
            elif byte in _CLOSE and brackets:
                brackets -= 1
    if limit == len(data):
        return limit, reach
    return 0, max(reach, line_end(data, position))


def _lookahead(data: bytes, end: int, reach: int) -> int:
    """How far behind `end` the scan has reached, unless that is within the line at `end`."""
    further = _LEAD_FURTHER_DOWN.match(data, end)
    if further:
        return max(reach, further.end()) - end
    return reach - end if reach > end and reach > line_end(data, end) else 0
