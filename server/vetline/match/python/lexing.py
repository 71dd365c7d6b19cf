"""Which bytes of Python source are code, string, comment or bracket: the patterns that the cutter runs on.

The patterns only ever move forward: each stops in front of what it does not know, and the caller decides. Line ends are
\\n and \\r\\n; a lone \\r is white space, as it is to the parser. A pattern that is tried at each bracket or quote must
fail in linear time, so no two alternatives of a loop begin alike, and a comment ends at its line's end or nowhere.
"""

from __future__ import annotations

import re
from functools import cache

WORD_BYTE = rb"[A-Za-z0-9_\x80-\xff]"
_BRACKET_DEPTH = 2  # brackets nested deeper cost a step of the caller each
_MAX_USUAL_COLUMN = 16
_MAX_NESTED_FORMATS = 8  # f-strings within f-strings; before Python 3.12 there could be four

_STATEMENT_WORDS = (
    b"assert", b"break", b"class", b"continue", b"def", b"del", b"elif", b"except", b"finally", b"global", b"import",
    b"nonlocal", b"pass", b"raise", b"return", b"try", b"while", b"with", rb"async[ \t]+(?:def|with)",
    rb"from[ \t]+[.A-Za-z0-9_\x80-\xff]+[ \t]+import",
    rb"@[^\n]*\n(?:[ \t]*[@#][^\n]*\n){0,8}[ \t]*(?:async[ \t]+def|def|class)",
)  # fmt: skip
_MAIN_GUARD = rb"""if[ \t]+__name__[ \t]*==[ \t]*["']__main__["'][ \t]*:"""
# Such a line can't continue an expression. In open brackets it proves that one of them is never closed, in valid code
# it is never there; so the damage of a bracket just typed ends with it.
_STATEMENT = rb"(?:(?:%s)(?!%s)|else[ \t]*:|%s)" % (b"|".join(_STATEMENT_WORDS), WORD_BYTE, _MAIN_GUARD)


def _string(quote: bytes, multiline: bool) -> bytes:
    """A string literal from its opening quote on; an f-string only where its fields hold nothing that needs care."""
    other = b"'" if quote == b'"' else b'"'
    escape = rb"\\(?:\r\n|[\x00-\xff])" if multiline else rb"\\[^\r\n]"
    plain = rb"Q(?<![fFtT]Q)(?<![fFtT][rR]Q)(?!QQ)[^Q\\\n]*(?:ESCAPE[^Q\\\n]*)*Q"
    field = rb"\{[^QO{}\n\\#]*(?:O[^QO{}\n\\]*O[^QO{}\n\\#]*)*\}"
    simple = rb"Q(?:(?<=[fFtT]Q)|(?<=[fFtT][rR]Q))(?!QQ)[^Q\\\n{}]*(?:(?:\\[^{}\r\n]|\{\{|\}\}|FIELD)[^Q\\\n{}]*)*Q"
    # Behind a closing quote, no word but an operator can follow: the caller looks into it.
    triple = rb"QQQ(?<![fFtT]QQQ)(?<![fFtT][rR]QQQ)[^Q\\]*(?:(?:\\[\x00-\xff]|Q(?!QQ))[^Q\\]*)*QQQ(?![ \t]*WORD)"
    pattern = b"|".join([plain, simple, triple] if multiline else [plain, simple])
    pattern = pattern.replace(b"FIELD", field).replace(b"ESCAPE", escape).replace(b"WORD", WORD_BYTE)
    return pattern.replace(b"Q", quote).replace(b"O", other)


def _strings(multiline: bool) -> bytes:
    return _string(b'"', multiline) + b"|" + _string(b"'", multiline)


def _loop(plain: bytes, special: bytes) -> bytes:
    return b"%s*(?:(?:%s)%s*)*" % (plain, special, plain)


_COMMENT = rb"#[^\n]*(?=\n|\Z)"
_PLAIN = rb"""[^'"#\\()\[\]{}\n]"""
_IN_BRACKETS_SPECIAL = b"|".join([_strings(True), _COMMENT, rb"\\[\x00-\xff]", rb"\n(?![ \t\f]*" + _STATEMENT + b")"])


def _bracketed(plain: bytes, special: bytes, depth: int) -> bytes:
    inner = special if depth == 1 else special + b"|" + _bracketed(plain, special, depth - 1)
    return rb"[(\[{]" + _loop(plain, inner) + rb"[)\]}]"


_BRACKETED = _bracketed(_PLAIN, _IN_BRACKETS_SPECIAL, _BRACKET_DEPTH)
IN_BRACKETS = re.compile(_loop(_PLAIN, _IN_BRACKETS_SPECIAL + b"|" + _BRACKETED))
"""From within brackets to the closing one, or to what needs care; stops at the line break before a `_STATEMENT`."""

ONE_LINE = re.compile(
    _loop(_PLAIN, _strings(False) + b"|" + _bracketed(_PLAIN, _strings(False), _BRACKET_DEPTH)) + rb"(?:#[^\n]*)?(?:\n|\Z)"
)
"""A logical line that is one physical line, its line break included."""


@cache
def _continuing(deeper: bytes) -> re.Pattern[bytes]:
    line_break = rb"\n(?=%s[ \t]*(?:\r?\n|#))" % deeper
    return re.compile(_loop(_PLAIN, b"|".join([_strings(True), _BRACKETED, _COMMENT, rb"\\\r?\n", line_break])))


def indented_beyond(column: int) -> re.Pattern[bytes]:
    """From outside brackets over lines that are blank, comments or indented by more than `column`, but not always all.

    There is a pattern for each column that people use; for the others there is one that stops at every statement.
    """
    if column > _MAX_USUAL_COLUMN:
        return _continuing(b"")
    return _continuing(rb"(?: {%d}|\t{%d})[ \t]*[^ \t\f\r\n#]|" % (column + 1, column // 8 + 1))


BLANK_LINES = re.compile(rb"(?:[ \t\f\r]*(?:#[^\n]*)?\n)*")
INDENTATION = re.compile(rb"[ \t\f\r]*")
CLASS_LINE = re.compile(
    rb"class[ \t]+WORD+[ \t]*(?:B[ \t]*){0,2}:[ \t\r]*(?:#[^\n]*)?\n".replace(b"WORD", WORD_BYTE).replace(b"B", _BRACKETED)
)
"""A class statement's first line, with nothing but a comment behind the colon."""


def column(indentation: bytes) -> int:
    """The column behind white space at a line's start, as the parser counts it: a tab is eight."""
    if not indentation.strip(b" "):
        return len(indentation)
    reached = 0
    for byte in indentation:
        if byte == 0x20:
            reached += 1
        elif byte == 0x09:
            reached += 8
        elif byte in b"\f\r":
            reached = 0
    return reached


# -- strings that need care --------------------------------------------------------------------------------------------

_FORMAT_PREFIX = re.compile(rb"(?:^|[^A-Za-z0-9_\x80-\xff])(?:[fFtT][rR]?|[rR][fFtT])$")
_REST_OF_LINE_STRING = {
    b'"': re.compile(rb'[^"\\\n]*(?:\\(?:\r\n|[\x00-\xff])[^"\\\n]*)*'),
    b"'": re.compile(rb"[^'\\\n]*(?:\\(?:\r\n|[\x00-\xff])[^'\\\n]*)*"),
}
_REST_OF_TRIPLE_STRING = {
    b'"""': re.compile(rb'[^"\\]*(?:(?:\\[\x00-\xff]|"(?!""))[^"\\]*)*'),
    b"'''": re.compile(rb"[^'\\]*(?:(?:\\[\x00-\xff]|'(?!''))[^'\\]*)*"),
}
_STATEMENT_LINES = re.compile(rb"\n([ \t\f]*)" + _STATEMENT)
_NEXT_WORD = re.compile(rb"[ \t]*([A-Za-z0-9_\x80-\xff]+)([\"']?)")
_OPERATOR_WORDS = frozenset((b"and", b"as", b"async", b"else", b"for", b"from", b"if", b"in", b"is", b"not", b"or"))
_PREFIXES = frozenset((b"r", b"u", b"b", b"br", b"rb", b"f", b"fr", b"rf", b"t", b"tr", b"rt"))


def string_end(data: bytes, start: int, level: int, reach: int) -> tuple[int, bool, int]:
    """Where the string ends whose opening quote is at `start`, as (end, torn, reach).

    `torn`: the string is unterminated and `end` is the break before the line where code goes on, the first that
    starts a statement at most `level` columns deep. `reach`: all that this and the answers before it depend on lies
    before it, where the text's end counts as one byte; it is behind `end` in broken code only.

    A triple-quoted string that is followed by a word was unterminated, and its closing quotes open another one. That
    keeps three quotes just typed from turning every later string of the file inside out. An f-string whose fields make
    no sense ends like another string; and so do those in the stretch that was read to find that out, which bounds the
    time that broken code takes.
    """
    quote = data[start : start + 3]
    if quote not in _REST_OF_TRIPLE_STRING:
        quote = quote[:1]
    if start >= reach and _FORMAT_PREFIX.search(data[max(start - 3, 0) : start]):
        end, reach = _format_end(data, start + len(quote), quote, 0)
        if end >= 0 and not (len(quote) == 3 and _opens_another(data, end)):
            return end, False, reach
        reach = line_end(data, reach)
    if len(quote) == 1:
        end = _REST_OF_LINE_STRING[quote].match(data, start + 1).end()
        return end + (data[end : end + 1] == quote), False, reach
    closing = _REST_OF_TRIPLE_STRING[quote].match(data, start + 3).end()
    if data.startswith(quote, closing) and not _opens_another(data, closing + 3):
        return closing + 3, False, reach
    reach = max(reach, line_end(data, closing + 3))
    for found in _STATEMENT_LINES.finditer(data, start, closing):
        if column(found[1]) <= level:
            return found.start(), True, reach
    return max(closing, start + 3), False, reach


def _opens_another(data: bytes, end: int) -> bool:
    """Whether the word behind a string's closing quotes proves that they opened a string instead."""
    found = _NEXT_WORD.match(data, end)
    if found is None or found[1] in _OPERATOR_WORDS:
        return False
    return not (found[2] and found[1].lower() in _PREFIXES)


def statement_reach(data: bytes, line_break: int) -> int:
    """How far one has to read to know that a statement starts behind the line break."""
    found = _STATEMENT_LINES.match(data, line_break)
    return line_end(data, found.end() if found else line_break + 1)


def line_end(data: bytes, offset: int) -> int:
    """Behind the line break that ends the line of `offset`; one more than there are bytes if the text's end does."""
    found = data.find(b"\n", offset)
    return len(data) + 1 if found < 0 else found + 1


_FORMAT_LITERAL = {
    b'"': re.compile(rb'(?:[^"\\\n{}]+|\\(?:\r\n|[^{}])|\\|\{\{|\}\})*'),
    b"'": re.compile(rb"(?:[^'\\\n{}]+|\\(?:\r\n|[^{}])|\\|\{\{|\}\})*"),
    b'"""': re.compile(rb'(?:[^"\\{}]+|\\[^{}]|\\|\{\{|\}\}|"(?!""))*'),
    b"'''": re.compile(rb"(?:[^'\\{}]+|\\[^{}]|\\|\{\{|\}\}|'(?!''))*"),
}
_FORMAT_SPEC = {
    b'"': re.compile(rb'[^"\n{}]*'),
    b"'": re.compile(rb"[^'\n{}]*"),
    b'"""': re.compile(rb'(?:[^"{}]+|"(?!""))*'),
    b"'''": re.compile(rb"(?:[^'{}]+|'(?!''))*"),
}
_FIELD_CODE = re.compile(rb"""(?:[^'"#()\[\]{}:\n]+|#[^\n]*(?=\n)|\n(?![ \t\f]*%s))*""" % _STATEMENT)


def _format_end(data: bytes, position: int, quote: bytes, depth: int) -> tuple[int, int]:
    """The end of an f-string from behind its opening quotes, or -1 if its fields make no sense; and the reach of that."""
    while True:
        position = _FORMAT_LITERAL[quote].match(data, position).end()
        if data.startswith(quote, position):
            return position + len(quote), position + len(quote)
        if data[position : position + 1] != b"{" or depth >= _MAX_NESTED_FORMATS:
            return -1, position + 1
        position, reach = _field_end(data, position + 1, quote, depth)
        if position < 0:
            return -1, reach


def _field_end(data: bytes, position: int, quote: bytes, depth: int) -> tuple[int, int]:
    """The end of a replacement field from behind its opening brace, or -1; and the reach of that."""
    brackets = 0
    while True:
        position = _FIELD_CODE.match(data, position).end()
        byte = data[position : position + 1]
        if byte in (b'"', b"'"):
            position, reach = _nested_string_end(data, position, depth)
            if position < 0:
                return -1, reach
            continue
        if byte == b"\n":
            return -1, statement_reach(data, position)
        position += 1
        if byte in (b"(", b"[", b"{"):
            brackets += 1
        elif byte == b"}" and not brackets:
            return position, position
        elif byte == b":" and not brackets:
            return _spec_end(data, position, quote, depth)
        elif byte in (b")", b"]", b"}") and brackets:
            brackets -= 1
        elif byte != b":":
            return -1, line_end(data, position)


def _spec_end(data: bytes, position: int, quote: bytes, depth: int) -> tuple[int, int]:
    """The end of a replacement field from its format specification on, or -1; and the reach of that."""
    while True:
        position = _FORMAT_SPEC[quote].match(data, position).end()
        byte = data[position : position + 1]
        if byte == b"}":
            return position + 1, position + 1
        if byte != b"{" or depth >= _MAX_NESTED_FORMATS:
            return -1, position + 3
        position, reach = _field_end(data, position + 1, quote, depth + 1)
        if position < 0:
            return -1, reach


def _nested_string_end(data: bytes, start: int, depth: int) -> tuple[int, int]:
    """The end of a string within a replacement field, or -1 if it has none; and the reach of that."""
    quote = data[start : start + 3]
    if quote not in _REST_OF_TRIPLE_STRING:
        quote = quote[:1]
    if _FORMAT_PREFIX.search(data[max(start - 3, 0) : start]):
        return _format_end(data, start + len(quote), quote, depth + 1)
    rest = _REST_OF_TRIPLE_STRING if len(quote) == 3 else _REST_OF_LINE_STRING
    end = rest[quote].match(data, start + len(quote)).end()
    if data.startswith(quote, end):
        return end + len(quote), end + len(quote)
    return -1, line_end(data, end)


_DEFINITION = re.compile(rb"(?:\s|#[^\n]*\n|\\\r?\n)*(?:(?:async\s+)?def\s|@(?s:.*?)^[ \t\f]*(?:async[ \t]+)?def\b)", re.MULTILINE)


def is_function(data: bytes) -> bool:
    """Whether a segment with this text is a function's definition."""
    return _DEFINITION.match(data) is not None
