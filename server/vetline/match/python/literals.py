"""Python string and number literals as Semgrep sees them: their content, and the pieces of an f-string.

Content is the text between the quotes as written, except that pattern and program must agree on a few escapes that
Semgrep's lexer decodes (newline, quote, backslash and kin); `\\x41` and friends stay as written.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PREFIX = re.compile(rb"[A-Za-z]*")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", "'": "'", '"': '"', "\n": ""}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_FORMAT_TOKEN = re.compile(
    r"""[A-Za-z_]\w*
        |0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+
        |(?:(?:[1-9](?:_?\d)*|0(?:_?0)*\d*)(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?
        |\S""",
    re.VERBOSE,
)


def prefix_of(literal: bytes) -> str:
    """The letters before the opening quote, lower-cased as Semgrep keeps them: as written."""
    return _PREFIX.match(literal).group().decode()


def quotes_of(literal: bytes, prefix_length: int) -> int:
    """How many quote characters open the literal: 1 or 3."""
    opening = literal[prefix_length : prefix_length + 3]
    return 3 if opening in (b'"""', b"'''") and len(literal) >= prefix_length + 6 else 1


def unescape(content: str) -> str:
    """Decode the escapes that Semgrep's lexer decodes, leave all others as written."""
    if "\\" not in content:
        return content
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found.group(1), found.group()), content)


def number(text: str) -> tuple[str, object]:
    """The node kind and value of a number literal; an unreadable one has the value None."""
    plain = text.replace("_", "").lower()
    if plain.endswith("j"):
        return "Imag", text
    plain = plain.removesuffix("l")
    if plain[:2] in ("0x", "0o", "0b"):
        try:
            return "Int", int(plain, 0)
        except ValueError:
            return "Int", None
    if plain.isdigit():
        return "Int", int(plain, 10) if len(plain) < 4000 else None
    try:
        return "Float", float(plain)
    except ValueError:
        return "Float", None


_FSTRING_PIECES = {
    1: re.compile(rb"\{\{|\\\{|(?:\\[^{]|[^\\{])+|\\", re.DOTALL),
    (3, b'"'): re.compile(rb"\{\{|\\\{|\"|(?:\\[^{]|[^\\{\"])+|\\", re.DOTALL),
    (3, b"'"): re.compile(rb"\{\{|\\\{|'|(?:\\[^{]|[^\\{'])+|\\", re.DOTALL),
}


_BYTE_ESCAPE = rb"\\(?:x[0-9a-fA-F]{2}|[0-9]{1,3}|\r?\n|[\\'\"abfrntv])"
_TEXT_ESCAPE = rb"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]+\})"
_FALLBACK_ESCAPES = {"r": rb"(?!)", "b": _BYTE_ESCAPE, "": _BYTE_ESCAPE + rb"|" + _TEXT_ESCAPE + rb"|\\"}


def pieces(text: bytes, prefix: str, quotes: bytes) -> list[tuple[int, int, str]]:
    """The (offset, length, content) in bytes of each piece that the second front end makes of what stands between quotes or
    interpolations: escapes, braces that stand for themselves, and what is between, up to each of the quotes; all as written."""
    letters = prefix.lower()
    return _found(_fallback_pieces("r" if "r" in letters else "b" if "b" in letters else "", "f" in letters, quotes), text)


@lru_cache
def _fallback_pieces(kind: str, is_format: bool, quotes: bytes) -> re.Pattern[bytes]:
    marks = _FALLBACK_ESCAPES[kind] + (rb"|\{\{|\}\}" if is_format else b"")
    quote = quotes[:1]
    if len(quotes) == 1:
        return re.compile(rb"%b|(?:(?!%b).)+" % (marks, marks), re.DOTALL)
    return re.compile(rb"%b|(?:(?!%b)[^%b])*%b{1,2}|(?:(?!%b)[^%b])+" % (marks, marks, quote, quote, marks, quote), re.DOTALL)


def fstring_pieces(text: bytes, quotes: int, quote: bytes) -> list[tuple[int, int, str]]:
    """The (offset, length, content) in bytes of each literal piece between two interpolations; escapes stay as written."""
    return _found(_FSTRING_PIECES[1 if quotes == 1 else (3, quote)], text)


def _found(pattern: re.Pattern[bytes], text: bytes) -> list[tuple[int, int, str]]:
    return [(f.start(), len(f.group()), f.group().decode("utf-8", "replace")) for f in pattern.finditer(text)]


def format_tokens(spec: str) -> list[tuple[int, str]]:
    """The (offset in code points, text) of each token that Semgrep makes of a format specification such as `:.2f`."""
    return [(found.start(), found.group()) for found in _FORMAT_TOKEN.finditer(spec)]
