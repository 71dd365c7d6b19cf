"""Which bytes of JavaScript source are code, string, comment, regex or bracket: what the cutter runs on.

The patterns only ever move forward and stop in front of what they do not know. One that is tried at each bracket must fail in linear
time, so no two alternatives of a loop begin alike, and a string or comment has one end only. Markup is read as code: an apostrophe behind a
letter is none of a string, and what a text between tags may otherwise do to quotes ends with its line.
"""

from __future__ import annotations

from vetline.core import lazy_re as re

_WORD_BYTE = rb"[A-Za-z0-9_$\x80-\xff]"
_BRACKET_DEPTH = 2  # brackets nested deeper cost a step of the caller each

_QUOTED = rb"[^Q\\\r\n]*(?:\\(?:\r\n|[\x00-\xff])[^Q\\\r\n]*)*(?:Q|(?=[\r\n]|\Z))"
_BEHIND_WORD = b"|".join(rb"(?<=\b%s')" % word for word in (b"from", b"case", b"return", b"import", b"typeof"))
_STRING = b'"' + _QUOTED.replace(b"Q", b'"') + b"|'(?:(?:(?<!" + _WORD_BYTE + b"')|" + _BEHIND_WORD + b")" + _QUOTED.replace(b"Q", b"'") + b"|(?<=" + _WORD_BYTE + b"'))"
_FIELD = rb"\$\{[^{}`'\"\\/]*\}"
_TEXT = rb"[A-Za-z0-9_$<#@\"'\\\x80-\xff]"  # directly behind a backtick it shows that this begins a template
_TEMPLATE = rb"`[^`\\$]*(?:(?:\\[\x00-\xff]|\$(?!\{)|" + _FIELD + rb")[^`\\$]*)*`(?!" + _TEXT + b")"
_COMMENT = rb"//[^\n]*(?=\n|\Z)|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/"


def _loop(plain: bytes, special: bytes) -> bytes:
    return b"%s*(?:(?:%s)%s*)*" % (plain, special, plain)


_PLAIN = rb"[^'\"`/<()\[\]{}]"
_SPECIAL = b"|".join((_STRING, _TEMPLATE, _COMMENT, rb"</?"))


def _bracketed(depth: int) -> bytes:
    inner = _loop(_PLAIN, _SPECIAL if depth == 1 else _SPECIAL + b"|" + _bracketed(depth - 1))
    return rb"\(" + inner + rb"\)|\{" + inner + rb"\}|\[" + inner + rb"\]"


IN_BRACKETS = re.compile(_loop(_PLAIN, _SPECIAL + b"|" + _bracketed(_BRACKET_DEPTH)))
"""From within brackets to a bracket that needs a look, a slash that may begin a regex, or a template with code in it."""
BRACKETED = re.compile(_bracketed(_BRACKET_DEPTH))
OUTSIDE = re.compile(_loop(rb"[^'\"`/<()\[\]{}\n]", b"|".join((_STRING, _TEMPLATE, rb"</?"))))
"""From outside of brackets to one, to the line's end or to a comment, and to what stops `IN_BRACKETS`."""
BLANK_LINES = re.compile(rb"(?:[ \t\r\f\v]*(?:%s)?[ \t\r\f\v]*\n)*" % _COMMENT)
INDENTATION = re.compile(rb"[ \t\r\f\v]*")
BEFORE_TOKEN = re.compile(rb"(?:\s|%s)*" % _COMMENT)
_BLOCK_COMMENT = re.compile(rb"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
_REGEX = re.compile(rb"/(?![*/])[^\\/\[\r\n]*(?:(?:\\[^\r\n]|\[[^\]\\\r\n]*(?:\\[^\r\n][^\]\\\r\n]*)*\])[^\\/\[\r\n]*)*/")
_IN_TEMPLATE = re.compile(rb"[^`\\$]*(?:(?:\\[\x00-\xff]|\$(?!\{))[^`\\$]*)*")
_LAST_WORD = re.compile(rb"(?<![A-Za-z0-9_$.\x80-\xff])[a-z]+\Z")
_LONGEST_KEYWORD = 12
_BEFORE_REGEX = frozenset((
    b"return", b"typeof", b"case", b"in", b"of", b"delete", b"void", b"throw", b"new", b"instanceof", b"do", b"else", b"await", b"yield", b"default",
))  # fmt: skip
_MAX_NESTED_TEMPLATES = 8
_CLOSING = {0x28: 0x29, 0x5B: 0x5D, 0x7B: 0x7D}
_OPEN, _CLOSE = b"([{", b")]}"
_TEXT_BYTE = re.compile(_TEXT)
_BACKTICK, _BACKSLASH, _SLASH, _BRACE = 0x60, 0x5C, 0x2F, 0x7B


class Scan:
    """A text that is looked through from `start` on. `reach`: all that was found out so far depends on no byte from there on, but for where
    the text ends. `is_torn`: a bracket is never closed."""

    __slots__ = ("_depth", "data", "is_torn", "reach", "start")

    def __init__(self, data: bytes, start: int) -> None:
        self.data = data
        self.start = start
        self.reach = 0
        self.is_torn = False
        self._depth = 0  # templates within templates; many once one has been given up

    def bracket_end(self, start: int) -> int:
        """Behind the bracket that closes the one at `start`; -1 if none does. A brace closes whatever was left open within it."""
        data = self.data
        simple = BRACKETED.match(data, start)
        if simple is not None:
            return simple.end()
        open_brackets = [data[start]]
        position = start + 1
        while position < len(data):
            position = IN_BRACKETS.match(data, position).end()
            if position >= len(data):
                break
            byte = data[position]
            if byte in _OPEN:
                open_brackets.append(byte)
                position += 1
            elif byte in _CLOSE:
                position += 1
                if _close(open_brackets, byte) and not open_brackets:
                    return position
            else:
                position = self.past(position)
        self.reach = len(data)
        return -1

    def past(self, position: int) -> int:
        """Behind what a pattern stopped at, if it is no bracket."""
        byte = self.data[position]
        if byte == _BACKTICK:
            return self._template_end(position)
        return self._slash_end(position) if byte == _SLASH else position + 1

    def _template_end(self, start: int) -> int:
        """One that does not end, or only where the next seems to begin, is just being typed: it goes to its line's end."""
        data, position = self.data, start + 1
        while position >= 0:
            position = _IN_TEMPLATE.match(data, position).end()
            if position >= len(data) or data[position] == _BACKSLASH:  # the text's last byte
                break
            if data[position] == _BACKTICK:
                self.reach = max(self.reach, position + 2)
                if _TEXT_BYTE.match(data, position + 1) is None or data.find(b"\n", start, position) < 0:
                    return position + 1
                return line_break(data, start)
            if self._depth >= _MAX_NESTED_TEMPLATES:
                position += 2
                continue
            self._depth += 1
            position = self.bracket_end(position + 1)
            self._depth -= 1
        self._depth = _MAX_NESTED_TEMPLATES  # so that a text in which nothing ends is not looked through again and again
        self.reach = len(data)
        return line_break(data, start)

    def _slash_end(self, position: int) -> int:
        """Behind the comment, the regex or the sign that begins with the slash."""
        data = self.data
        following = data[position + 1 : position + 2]
        if following == b"/":
            return line_break(data, position)
        if following == b"*":
            comment = _BLOCK_COMMENT.match(data, position)
            if comment is None:
                self.reach = len(data)
                return line_break(data, position)
            return comment.end()
        if _may_begin_regex(data, self.start, position):
            regex = _REGEX.match(data, position)
            if regex is not None:
                return regex.end()
        return position + 1


def line_break(data: bytes, position: int) -> int:
    """The end of a line, before its break."""
    end = data.find(b"\n", position)
    return end if end >= 0 else len(data)


def _close(open_brackets: list[int], byte: int) -> bool:
    """Take the bracket off that `byte` closes, and those in it; none if a brace stands between them."""
    for at in range(len(open_brackets) - 1, -1, -1):
        if _CLOSING[open_brackets[at]] == byte:
            del open_brackets[at:]
            return True
        if open_brackets[at] == _BRACE:
            return False
    return False


def _may_begin_regex(data: bytes, start: int, position: int) -> bool:
    """By what stands before: an operator or a word such as `return`, but no value, and nothing that ends a tag."""
    before = position
    while before > start and data[before - 1] in b" \t\r\n":
        before -= 1
    if before == start:
        return True
    last = data[before - 1 : before]
    if last in b")]}\"'`<":
        return False
    if last == b">":
        return data[before - 2 : before] == b"=>"
    if last in b"+-" and data[before - 2 : before - 1] == last:
        return False
    if last.isalnum() or last in b"_$." or last >= b"\x80":
        word = _LAST_WORD.search(data, max(start, before - _LONGEST_KEYWORD), before)
        return word is not None and word.group() in _BEFORE_REGEX
    return True
