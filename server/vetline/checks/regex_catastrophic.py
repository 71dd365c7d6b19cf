"""Regular expressions whose time doubles with each character of a text that they do not match, with a text that shows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from vetline.checks.ambiguity import costly_text
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_SIEVE = re.compile(rb"\)[*+{]")
"""Only a repeated group can be gone round in two ways."""
_FUNCTIONS = frozenset(("compile", "match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn"))
_SEARCHES = frozenset(("search", "findall", "finditer", "split", "sub", "subn"))
_PATTERN_NAME = re.compile(r"(?i).*(?:pattern|regexp?|_re|_rx)s?_?")
_USES = re.compile(rb"\bre\b|(?i:(?:pattern|regexp?|_re|_rx)s?_?)(?!\w)")
"""Where neither the module nor such a name stands, no tree is asked for."""
_FLAG = re.compile(rb"\b(?:re\.)?(IGNORECASE|VERBOSE|DOTALL|ASCII|[IXSA])\b")
_SHOWN_CHARACTERS = 14
_MAX_LITERALS = 50  # of one segment


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _SIEVE.search(source.data):
        return
    for literal in islice(literals(source), _MAX_LITERALS):
        found = costly_text(literal.pattern, literal.flags, literal.whole)
        if found is not None:
            yield Hit(literal.span, message(found))


_MESSAGE = "The time for a text like {text} doubles with each character; let a repetition match in one way only."


def message(costly: str) -> str:
    """What is said of a pattern for which this text is costly."""
    return _MESSAGE.format(text=shown(costly))


def shown(text: str) -> str:
    """A text in quotes, with what repeats in it left out."""
    return repr(text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 4] + "..." + text[-1])


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal that is a regular expression. `whole`: a match must reach the text's end; `searched`: it may start anywhere."""

    span: Span
    pattern: str
    flags: int
    whole: bool
    searched: bool


def literals(source: Pass) -> Iterator[Literal]:
    """The regular expressions that stand in a segment as literals."""
    if not _USES.search(source.data):
        return
    for node, flags, name in _patterns(source):
        pattern = _text(source.data[node.start : node.end])
        if pattern is not None:
            yield Literal(Span(node.start, node.end), pattern, flags, name == "fullmatch", name in _SEARCHES)


def _patterns(source: Pass) -> Iterator[tuple[Any, int, str]]:
    """Literals that are regular expressions, with their flags, and the function of `re` that they are for."""
    waiting = list(reversed(source.statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind == "Call" and len(node.children) > 1 and _is_literal(node.children[1]):
            function = node.children[0]
            name = function.value if function.kind == "Dot" else None
            if name in _FUNCTIONS and function.children[0].kind == "Id" and function.children[0].value == "re":
                rest = source.data[node.children[1].end : node.end]
                yield node.children[1], _flags(rest), name
        elif node.kind == "Assign" and len(node.children) == 2 and _is_literal(node.children[1]):
            if node.children[0].kind == "Id" and _PATTERN_NAME.fullmatch(node.children[0].value):
                yield node.children[1], 0, ""


def _is_literal(node: Any) -> bool:
    return node.kind in ("Str", "EncodedStr") or (node.kind == "SeqConcat" and all(map(_is_literal, node.children)))


def _text(literal: bytes) -> str | None:
    """What a literal stands for; None for bytes and for what cannot be read."""
    try:
        value = ast.literal_eval(f"({literal.decode()})")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    return value if isinstance(value, str) else None


def _flags(arguments: bytes) -> int:
    flags = 0
    for name in _FLAG.findall(arguments):
        flags |= int(getattr(re, name.decode()))
    return flags


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The time that this pattern takes doubles with each character; let a repetition match in one way only.",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        category="errors",
        cwe=("CWE-1333", "CWE-400"),
        owasp=("A04:2021",),
        why=(
            "Python's re tries one way after another. Where a repetition can take the same characters in two ways, as the two pluses of\n"
            "`(a+)+` can, and the match fails in the end, it tries all combinations: thirty characters take a minute, forty a day. One such\n"
            "text in a form field keeps a worker busy until it is killed.\n"
            "\n"
            "A pattern is reported only if a text is known on which that happens; the message shows it. Patterns that match such a text at\n"
            "once, and those with references or lookarounds, which are not understood, are left alone."
        ),
        instead=(
            "Write the repetition so that each character can be taken in one way, with what divides the parts required:\n"
            "\n"
            '    re.compile(r"\\w+(?:\\s\\w+)*")     # instead of (\\w+\\s?)*\n'
            '    re.compile(r"\\d+(?:\\.\\d+)*")     # instead of (\\d+\\.?)+\n'
            "\n"
            "From Python 3.11 on an atomic group or a possessive quantifier keeps the engine from trying again: `(?>a+)`, `a++`."
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/1333.html",
            "https://docs.python.org/3/library/re.html#regular-expression-syntax",
            "https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS",
        ),
        bundled=True,
    ),
    _run,
    frozenset(),
    example='re.match(r"^(\\w+\\s?)*$", text)',
)
