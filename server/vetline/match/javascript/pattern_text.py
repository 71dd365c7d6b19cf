"""Semgrep's JavaScript patterns as JavaScript: what is none is written as names that nobody uses.

A metavariable is a name already. `...` is `DOTS`, or `LONE_DOTS` where a line must end behind it; `$...X` is `REST` and its name,
`<... e ...>` is a call of `DEEP`.
"""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.match.pattern import METAVARIABLE
from vetline.match.regexes import Undecided

DOTS, LONE_DOTS, REST, DEEP = "ellipsis_0_", "ellipsis_1_", "rest_metavariable_0_", "deep_0_"

_TOKENS = re.compile(
    r"""(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
    |(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<template>`)
    |(?P<space>\s+)
    |(?P<deep><\.\.\.)|(?P<deep_end>\.\.\.>)
    |(?P<chain>\.\s*\.\.\.\s*\.)
    |(?P<rest>\$\.\.\.[A-Za-z_0-9]+)
    |(?P<dots>\.\.\.)
    |(?P<word>[A-Za-z_$][\w$]*)
    |(?P<slash>/)
    |(?P<other>=>|[<>=!&|?+*-]+|[0-9][\w.]*|.)""",
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^\\/\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_LOOP = re.compile(r"\bfor\s*\(\s*\.\.\.\s*\)")
_WITHIN_VALUE = frozenset("([,=:?!&|+;{}") | {"=>", "&&", "||", "??", "===", "!==", "==", "!=", "return", ""}
_BEFORE_VALUES = frozenset({"(", "[", ",", "=", ":", "?", "return", "&&", "||", "??", "const", "let", "var"})  # a brace behind it holds no statements
_BEFORE_STATEMENTS = frozenset({"", "{", "}", ";", ")", "else", "do", "..."})
_GOES_ON = frozenset(")]},;:.>=?/+-*&|<")


def written_as_javascript(text: str) -> str:
    """Raises Undecided."""
    return _written(_LOOP.sub("for (...;;)", text), 0, False)[0]


def _written(text: str, at: int, in_template: bool) -> tuple[str, int]:
    """From `at` on, to the brace that closes a part of a template if `in_template`; and where that is."""
    pieces: list[str] = []
    brackets: list[tuple[str, bool]] = []  # those that are open, and whether they hold values and no statements
    before = ""
    while at < len(text):
        found = _TOKENS.match(text, at)
        assert found is not None
        kind, piece, at = found.lastgroup, found.group(), found.end()
        if kind in ("space", "comment"):
            pieces.append(piece if kind == "space" else "\n" if "\n" in piece or piece.startswith("//") else " ")
            continue
        if kind == "template":
            inside, at = _template(text, at)
            piece = f"`{inside}`"
        elif kind == "deep":
            piece = DEEP + "("
        elif kind == "deep_end" and _in_markup(text, at - 4):  # `<a ...>`
            piece, at = DOTS, at - 1
        elif kind == "deep_end":
            piece = ")"
        elif kind == "chain":
            piece = f".{DOTS}."
        elif kind == "rest":
            if not METAVARIABLE.fullmatch(piece):
                raise Undecided(f"{piece} is not a metavariable")
            piece = REST + piece[4:]
        elif kind == "dots":
            piece = _dots(text, at, brackets, before)
        elif kind == "slash" and before in _WITHIN_VALUE and (regex := _REGEX.match(text, at - 1)):
            piece, at = regex.group(), regex.end()
        elif piece in ("(", "[", "{"):
            brackets.append((piece, piece != "{" or before in _BEFORE_VALUES or not before))
        elif piece in (")", "]", "}"):
            if piece == "}" and not brackets and in_template:
                return "".join(pieces), at - 1
            if brackets:
                brackets.pop()
        pieces.append(piece)
        before = found.group()
    if in_template:
        raise Undecided("the pattern has a template that is not closed")
    return "".join(pieces), at


def _dots(text: str, at: int, brackets: list[tuple[str, bool]], before: str) -> str:
    """`...` that ends at `at`: a spread where a value follows among values."""
    rest = text[at:].lstrip()
    if rest[:1] == ";" and before in _BEFORE_STATEMENTS and (not brackets or not brackets[-1][1]):
        raise Undecided("`...;` is left to Semgrep: it describes an empty statement, too")
    among_values = bool(brackets) and (brackets[-1][1] or (before == "{" and text[at - 4] == "{"))
    following = rest[:1]
    if among_values and (following.isalnum() or following in ("_", "$", "(", "[", "{", '"', "'", "`")) and following:
        return "..."
    if following and following not in _GOES_ON and "\n" not in text[at : len(text) - len(rest)]:
        return DOTS if _in_markup(text, at) else LONE_DOTS + "\n"
    return DOTS


def _in_markup(text: str, at: int) -> bool:
    """Whether a tag is open."""
    opened = re.search(r"<[A-Za-z_$][^<>{}]*(?:\{(?:[^{}]|\{[^{}]*\})*\}[^<>{}]*)*\Z", text[:at])
    return opened is not None


def _template(text: str, at: int) -> tuple[str, int]:
    """The inside of a template that opened before `at`, and where it goes on behind its end."""
    pieces: list[str] = []
    while at < len(text):
        letter = text[at]
        if letter == "`":
            return "".join(pieces), at + 1
        if letter == "\\":
            pieces.append(text[at : at + 2])
            at += 2
        elif text.startswith("${", at):
            inside, at = _written(text, at + 2, True)
            pieces.append("${" + inside + "}")
            at += 1
        else:
            pieces.append(letter)
            at += 1
    raise Undecided("the pattern has a template that is not closed")
