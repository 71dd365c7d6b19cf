"""Where JavaScript source is cut into segments: at statements, found by a lexical scan that reads forward.

A segment is a statement with the comments behind it, or a run of statements of one line. Where a line may go on the one before, there is no
cut, and neither before a line that is indented deeper than the segment: so the scan need know brackets, strings, templates, regexes and comments, and
little grammar. On code that parses it cuts between statements only; on other code it still is a function of the text.
"""

from __future__ import annotations

from zlib import crc32

from vetline.core import lazy_re as re
from vetline.match.javascript.lexing import BEFORE_TOKEN, BLANK_LINES, INDENTATION, OUTSIDE, Scan
from vetline.match.segments import STATEMENTS, TORN, Cutter, Segment

_MAX_RUN_LINES = 24
_LONG_GAP_BYTES = 200
_MAX_TORN = 4
_RUN_ENDS_ONE_IN = 12  # so many lines hash to an end of their run: runs are alike again soon after an edit

_OPEN, _NEWLINE, _SEMICOLON, _BRACE = b"([{", 0x0A, 0x3B, 0x7D
_WORD = re.compile(rb"[A-Za-z_$\x80-\xff][A-Za-z0-9_$\x80-\xff]*")
_LAST_WORD = re.compile(rb"[A-Za-z0-9_$\x80-\xff]+\Z")
_GOES_ON = frozenset((
    b"else", b"catch", b"finally", b"while", b"in", b"instanceof", b"of", b"as", b"satisfies", b"is", b"from", b"extends", b"implements", b"with",
))  # fmt: skip
"""A line that begins with one of these may go on the line before."""
_OPENS = frozenset((
    b"else", b"do", b"return", b"typeof", b"new", b"in", b"of", b"instanceof", b"void", b"delete", b"await", b"yield", b"extends", b"implements",
    b"default", b"export", b"import", b"const", b"let", b"var", b"async", b"function", b"class", b"case", b"throw", b"as", b"satisfies", b"keyof",
    b"infer", b"readonly", b"type", b"interface", b"enum", b"namespace", b"module", b"declare", b"abstract", b"static", b"is", b"asserts", b"from",
    b"try", b"finally", b"unique", b"global", b"get", b"set", b"accessor", b"public", b"private", b"protected", b"override", b"using",
))  # fmt: skip
"""A line that ends with one of these may go on."""
_DECLARES = frozenset((b"const", b"let", b"var", b"import", b"export"))
_HEADER = re.compile(rb"(?:if|for|while|with|await|switch|catch)\s*\Z")
_LONGEST_HEADER = 24


def _nesting(data: bytes, start: int, before: tuple[int, ...]) -> tuple[int, ...]:
    """How many segments up to here were torn: to know that one is takes all that follows, so there is an end to it."""
    return before or (0,)


def _segment(data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[Segment, int]:
    return segment(data, start, nesting, False)


def segment(data: bytes, start: int, nesting: tuple[int, ...], in_class: bool) -> tuple[Segment, int]:
    """`in_class`: members of a class, of which the last ends before the brace that closes it."""
    line, token = next_line(data, start)
    if _is_gap(data, start, line):
        return Segment(data[start:line], nesting), 0
    if nesting[0] >= _MAX_TORN:
        return Segment(data[start:], nesting), 0
    level = column(data, token)
    scan = Scan(data, start)
    end = statement_end(scan, token, level, in_class)
    for _ in range(_MAX_RUN_LINES):
        if end == len(data) or not _is_one_line(data, token, end) or not crc32(data[token : line_end(data, token)]) % _RUN_ENDS_ONE_IN:
            break
        _, token = next_line(data, end)
        if in_class and data[token : token + 1] == b"}":
            break
        following = statement_end(scan, token, level, in_class)
        if not _is_one_line(data, token, following):
            break
        end = following
    return Segment(data[start:end], nesting, TORN if scan.is_torn else STATEMENTS), scan.reach - end if scan.reach > line_end(data, end) else 0


CUTTER = Cutter(_nesting, _segment)


def next_line(data: bytes, start: int) -> tuple[int, int]:
    """Where the next line with code starts, at or behind the line start `start`, and where its first token does."""
    line = BLANK_LINES.match(data, start).end()
    token = BEFORE_TOKEN.match(data, line).end()
    return (line, token) if token < len(data) else (len(data), len(data))


def _is_gap(data: bytes, start: int, end: int) -> bool:
    """Whether so much white space is a segment of its own, such as that which a page has in place of its markup."""
    return end - start > _LONG_GAP_BYTES and data[start:end].isspace()


def line_end(data: bytes, position: int) -> int:
    """Behind the line's break."""
    return data.find(b"\n", position) + 1 or len(data)


def _is_one_line(data: bytes, token: int, end: int) -> bool:
    """Of a statement with the blank lines and comments behind it."""
    first = line_end(data, token)
    return first >= end or next_line(data, first)[0] >= end


def column(data: bytes, token: int) -> int:
    return token - (data.rfind(b"\n", 0, token) + 1)


def statement_end(scan: Scan, token: int, level: int, in_class: bool = False) -> int:
    """The start of the line with the next statement behind the one at `token`, no deeper than `level`. In a class no further than to its brace."""
    data = scan.data
    position, code_end, header_end = token, token, 0
    while position < len(data):
        found = OUTSIDE.match(data, position).end()
        if data[position:found].strip():
            code_end = found
        position = found
        if position >= len(data):
            break
        byte = data[position]
        if byte == _NEWLINE:
            behind = position + 1
            line, following = next_line(data, behind)
            if following >= len(data):
                scan.reach = len(data)
                return behind if _is_gap(data, behind, len(data)) else len(data)
            if _ends(data, token, code_end, following, level) and code_end != header_end:
                # Where no comment ends, none begins, and that takes all that follows to know.
                scan.reach = len(data) if data.startswith(b"/*", following) else max(scan.reach, following + 1)
                return behind if _is_gap(data, behind, line) else line
            position = max(following, behind)
        elif byte in _OPEN:
            end = scan.bracket_end(position)
            if end < 0:
                scan.is_torn = True
                return _torn_end(data, position, level)
            if _HEADER.search(data, max(scan.start, position - _LONGEST_HEADER), position):
                header_end = end
            position = code_end = end
        elif in_class and byte == _BRACE:
            line = data.rfind(b"\n", 0, position) + 1
            return position if data[line:position].strip() or line <= scan.start else line
        else:
            is_comment = data[position : position + 2] in (b"//", b"/*")
            position = scan.past(position)
            if not is_comment:
                code_end = position
    scan.reach = len(data)
    return len(data)


def _ends(data: bytes, first: int, code_end: int, following: int, level: int) -> bool:
    """Whether the statement that starts at `first` surely ends at `code_end`, when the next token is at `following`."""
    if column(data, following) > level or data[following] in b")]}<":
        return False
    while code_end > first and data[code_end - 1] in b" \t\r\f\v":
        code_end -= 1
    last = data[code_end - 1]
    found = _WORD.match(data, following)
    word = found.group() if found else b""
    if last == _SEMICOLON:
        return word not in (b"else", b"while")
    if word in _GOES_ON or not (word or data[following] == 0x40):
        return False
    if last == _BRACE:
        return True
    if data[first] == 0x40:  # decorators, and what is decorated may come
        return False
    if last in b")]\"'`":
        return True
    if last == 0x3E:
        return word in _DECLARES and data[code_end - 2 : code_end] != b"=>"
    ending = _LAST_WORD.search(data, max(first, code_end - 16), code_end)
    return ending is not None and ending.group() not in _OPENS


def _torn_end(data: bytes, position: int, level: int) -> int:
    """Where code goes on behind a bracket that is never closed: at the next line that is no deeper and begins with a word."""
    while (position := data.find(b"\n", position) + 1) > 0:
        token = INDENTATION.match(data, position).end()
        if token - position <= level and (found := _WORD.match(data, token)) is not None and found.group() not in _GOES_ON:
            return position
    return len(data)
