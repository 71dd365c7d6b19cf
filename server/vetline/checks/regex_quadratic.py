"""Regular expressions whose time grows with the square of a run of one character, with a text that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from vetline.checks import regex_catastrophic
from vetline.checks.ambiguity import costly_text, squaring_text
from vetline.checks.regex_catastrophic import Literal, literals, shown
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity

_SIEVE = re.compile(rb"[\"'][^\n]*[*+]")
_MAX_LITERALS = 50  # of one segment


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not (b"*" in source.data or b"+" in source.data) or not _SIEVE.search(source.data):
        return
    yield from slow(literals(source))


def slow(expressions: Iterable[Literal]) -> Iterator[Hit]:
    """A hit for each expression of which such a text is known, and none on which its time doubles with each character."""
    for literal in islice(expressions, _MAX_LITERALS):
        found = squaring_text(literal.pattern, literal.flags, literal.searched)
        if found is not None and costly_text(literal.pattern, literal.flags, literal.whole) is None:
            yield Hit(literal.span, _MESSAGE.format(text=shown(found)))


_MESSAGE = "Time grows with the square of the length of a text like {text}; limit the length, or split the pattern."

CHECK = Check(
    replace(
        regex_catastrophic.CHECK.info,
        id=check_id(__name__),
        message="The time that this pattern takes grows with the square of the text's length; limit the length before.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        why=(
            "Where two repetitions meet that take the same character, as in `\\d*\\.?\\d+`, Python tries each place at which the one may end and the other\n"
            "begin; a search that begins with a repetition, such as `\\s*,`, tries each place to begin at. A run of 100,000 such characters that matches nothing\n"
            "then takes minutes. Many advisories for parsers of headers, versions, dates and markup are of this kind.\n"
            "\n"
            "It is a hint, for where texts are short it does no harm. It is given only if such a text is known; the message shows how it begins and ends."
        ),
        instead=(
            "Limit the text's length before, let the second repetition begin with what the first cannot take, or do without:\n"
            "\n"
            '    re.fullmatch(r"\\d+(?:\\.\\d+)?|\\.\\d+", text)     # instead of \\d*\\.?\\d+\n'
            '    [part.strip() for part in text.split(",")]     # instead of re.split(r"\\s*,\\s*", text)'
        ),
    ),
    _run,
    frozenset(),
    example='re.match(r"(\\d*\\.?\\d+)%$", text)',
)
