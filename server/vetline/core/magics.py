"""IPython's own syntax in a cell, replaced by Python of the same length, so that every offset stays what it is.

A magic, a `!` line, a `?` question becomes the name `_` (the last result, of which nothing is known) and a comment that
holds the rest: `!pip install x` is `_#ip install x`, `x = %pwd` is `x = _#wd`. A cell that a magic hands to another
language is comments alone. Python that a magic runs here, `%time f(x)` or the cell below `%%time`, stays. Found by
IPython's rules (`inputtransformer2`): magics begin a statement or follow an assignment's `=`, never inside brackets or
strings. Total, and a function of the cell alone.
"""

from __future__ import annotations

import re

# A cell magic whose body runs in the notebook's own namespace, or is Python all the same.
_PYTHON_BODIES = frozenset(
    (
        *(b"capture", b"debug", b"heat", b"ipytest", b"memit", b"mprun", b"prun", b"px", b"pypy", b"python", b"python3", b"pyinstrument"),
        *(b"run_pytest", b"scalene", b"snakeviz", b"time", b"timeit", b"local", b"async_run", b"wandb"),
    )
)
# Notebook services write these on a line of their own, above a cell in that language.
_OTHER_LANGUAGES = frozenset((b"fs", b"html", b"javascript", b"js", b"md", b"r", b"scala", b"sh", b"sql"))
_TAKES_STATEMENT = frozenset((b"time", b"timeit", b"prun", b"memit", b"lprun", b"snakeviz", b"pyinstrument"))

_HINT = re.compile(rb"^[ \t]*[%!?,;/]|=[ \t]*[%!](?!=)|\?[ \t\r]*$", re.MULTILINE)
_BLANK = re.compile(rb"(?:[ \t\r]*\n)*")
_CELL_MAGIC = re.compile(rb"%%([\w.!]+)[^\n]*\n?")
_LINE_MAGIC = re.compile(rb"%(\w+)[ \t\r]*(?:\n|\Z)")
_STATEMENT_MAGIC = re.compile(rb"%(\w+)[ \t]+((?:-[nrps][ \t]*\S+[ \t]+|-f[ \t]+\S+[ \t]+|-\w+[ \t]+)*)(?=\S)")
_COMPOUND = re.compile(rb"(?:for|while|if|with|def|class|try|async)\b|@")
_INDENTATION = re.compile(rb"[ \t]*")
_PART = re.compile(rb"""[^#'"()\[\]{}\\\n=?<>!:+\-*/%&|^@~]+|#[^\n]*|\"{3}|'{3}|["']|\\\r?\n|[<>!:+\-*/%&|^@~]?=+|.|\n""", re.DOTALL)
_STRING_ENDS = {
    b'"""': re.compile(rb'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:"""|\\?\Z)', re.DOTALL),
    b"'''": re.compile(rb"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*(?:'''|\\?\Z)", re.DOTALL),
    b'"': re.compile(rb'[^"\\\n]*(?:\\(?:\r\n|.)[^"\\\n]*)*"?', re.DOTALL),
    b"'": re.compile(rb"[^'\\\n]*(?:\\(?:\r\n|.)[^'\\\n]*)*'?", re.DOTALL),
}
_ASSIGNED = re.compile(rb"[ \t]*([!%])(?=[^\s=])")
_REST_IS_BLANK = re.compile(rb"[ \t\r]*(?:\n|\Z)")


def as_python(cell: bytes) -> bytes:
    """The cell as Python, of the same length; UTF-8 stays UTF-8. It holds no form feed."""
    cell = cell.replace(b"\f", b" ")
    if _HINT.search(cell) is None:
        return cell
    made = bytearray(cell)
    at = 0
    while (found := _CELL_MAGIC.match(cell, _BLANK.match(cell, at).end())) is not None:
        if found[1] not in _PYTHON_BODIES:
            _comment_out(made, found.start(), len(made))
            return bytes(made)
        _comment_out(made, found.start(), found.end())
        at = found.end()
    first = _LINE_MAGIC.match(cell, _BLANK.match(cell, at).end())
    if first is not None and first[1] in _OTHER_LANGUAGES:
        _comment_out(made, first.start(), len(made))
        return bytes(made)
    while at < len(cell):
        at = _logical_line(cell, made, at)
    return bytes(made)


def _logical_line(cell: bytes, made: bytearray, start: int) -> int:
    """Replaces what is not Python on the logical line at `start`; returns where the next one starts."""
    at = _INDENTATION.match(cell, start).end()
    if cell[at : at + 1] in (b"%", b"!", b"?", b",", b";", b"/"):
        statement = _STATEMENT_MAGIC.match(cell, at)
        if statement is None or statement[1] not in _TAKES_STATEMENT or _COMPOUND.match(cell, statement.end()):
            return _replaced(cell, made, at)
        made[at : statement.end()] = b"_;".ljust(statement.end() - at)
        at = statement.end()
    first = at
    depth = 0
    while at < len(cell):
        part = _PART.match(cell, at)
        assert part is not None
        token, at = part[0], part.end()
        if token in _STRING_ENDS:
            at = _STRING_ENDS[token].match(cell, at).end()
        elif token in (b"(", b"[", b"{"):
            depth += 1
        elif token in (b")", b"]", b"}"):
            depth = max(depth - 1, 0)
        elif token == b"\n":
            if depth == 0:
                break
            first = at
        elif token == b"=" and depth == 0:
            if (assigned := _ASSIGNED.match(cell, at)) is not None:
                return _replaced(cell, made, assigned.start(1))
        elif token == b"?" and depth == 0:
            rest = _REST_IS_BLANK.match(cell, at)
            if rest is not None:
                _replace_line(made, _INDENTATION.match(cell, first).end(), at)
                return rest.end()
    return at


def _replaced(cell: bytes, made: bytearray, start: int) -> int:
    """Replaces from `start` to the end of its line, and the lines that a backslash adds to it; returns where the next one starts."""
    end = _line_end(cell, start)
    _replace_line(made, start, end)
    while cell.endswith((b"\\\n", b"\\\r\n"), start, end):
        start, end = end, _line_end(cell, end)
        _comment_out(made, start, end)
    return end


def _replace_line(made: bytearray, start: int, end: int) -> None:
    """`_#` in place of the first two characters."""
    _put(made, start, b"_")
    if start + 1 < end and made[start + 1] not in b"\r\n":
        _put(made, start + 1, b"#")


def _comment_out(made: bytearray, start: int, end: int) -> None:
    """Each line of [start, end) that is not blank becomes a comment."""
    while start < end:
        at = _INDENTATION.match(made, start).end()
        if at < end and made[at] not in b"\r\n":
            _put(made, at, b"#")
        start = _line_end(made, start)


def _put(made: bytearray, at: int, character: bytes) -> None:
    """`character` in place of the one at `at`, which may take more bytes."""
    made[at : at + 1] = character
    at += 1
    while at < len(made) and made[at] & 0xC0 == 0x80:
        made[at : at + 1] = b" "
        at += 1


def _line_end(data: bytes | bytearray, start: int) -> int:
    return data.find(b"\n", start) + 1 or len(data)
