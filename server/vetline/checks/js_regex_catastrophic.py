"""Regular expressions of JavaScript whose time doubles with each character: as `regex_catastrophic`, for literals and `new RegExp("...")`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from vetline.checks import regex_catastrophic
from vetline.checks.ambiguity import costly_text
from vetline.checks.regex_catastrophic import Literal, message
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Span

_SIEVE = re.compile(rb"\)[*+{]")
_NAMED = re.compile(r"(?<!\\)\(\?<(?=[A-Za-z_$])")
_FOREIGN = re.compile(r"\\(?:[pPkZAGR]|u\{|c)|\(\?P|\[\]|&&")
"""What Python would read in another way, or not at all."""
_ANYTHING = re.compile(r"(?<!\\)\[\^\]")
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL}
_MAX_LITERALS = 50  # of one segment


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _SIEVE.search(source.data):
        return
    for literal in islice(literals(source), _MAX_LITERALS):
        if _SIEVE.search(literal.pattern.encode()):
            found = costly_text(literal.pattern, literal.flags, whole=False)
            if found is not None:
                yield Hit(literal.span, message(found))


def literals(source: Pass) -> Iterator[Literal]:
    """The regular expressions that stand in a segment as literals, as Python would write them."""
    for node, pattern, flags in _patterns(source):
        if not _FOREIGN.search(pattern):
            written = _ANYTHING.sub(r"[\\s\\S]", _NAMED.sub("(?P<", pattern))
            yield Literal(Span(node.start, node.end), written, _python_flags(flags), False, "y" not in flags)


def _patterns(source: Pass) -> Iterator[tuple[Any, str, str]]:
    """Literals that are regular expressions, each with its text and its flags."""
    waiting = list(reversed(source.statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind == "Regexp":
            yield node, *node.value
        elif node.kind in ("New", "Call") and len(node.children) > 1 and _is_constructor(node.children[0]):
            text = node.children[1]
            if text.kind == "Str" and isinstance(text.value, str):
                yield text, text.value, ""


def _is_constructor(node: Any) -> bool:
    return node.kind == "Id" and node.value == "RegExp"


def _python_flags(flags: str) -> int:
    """JavaScript's letters are ASCII's."""
    return sum((int(flag) for letter, flag in _FLAGS.items() if letter in flags), int(re.ASCII))


CHECK = Check(
    replace(
        regex_catastrophic.CHECK.info,
        id=check_id(__name__),
        languages=("javascript", "typescript"),
        category="injection",
        why=(
            "Engines for JavaScript try one way after another. Where a repetition can take the same characters in two ways, as the two pluses of\n"
            "`(a+)+` can, and the match fails in the end, they try all combinations: thirty letters take seconds, forty take hours, and Node does\n"
            "nothing else meanwhile. One request with such a text stops the server. Expressions for addresses and names that are passed on from\n"
            "hand to hand are of this kind.\n"
            "\n"
            "An expression is reported only if a text is known on which that happens; the message shows it. Those that match such a text at\n"
            "once, and those with references or lookarounds, which are not understood, are left alone."
        ),
        instead=(
            "Let each repetition begin with something that the repeated part cannot match:\n"
            "\n"
            "    /^[a-z0-9]+(?:[._-][a-z0-9]+)*@[a-z0-9]+(?:[.-][a-z0-9]+)*\\.[a-z]{2,}$/\n"
            "\n"
            'and limit the length before. For addresses of mail, <input type="email"> and a confirmation do more than any expression.'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/1333.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Denial_of_Service_Cheat_Sheet.html",
            "https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS",
        ),
    ),
    _run,
    frozenset(),
    example="const WORDS = /^(\\w+\\s?)*$/;",
)
