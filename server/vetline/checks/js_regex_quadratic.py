"""Regular expressions of JavaScript whose time grows with the square of a run of one character: as `regex_quadratic`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vetline.checks import js_regex_catastrophic, regex_quadratic
from vetline.checks.js_regex_catastrophic import literals
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id

_SIEVE = re.compile(rb"/[^/\n]*[*+}]")


def _run(source: Pass) -> Iterator[Hit]:
    if not source.in_tests and _SIEVE.search(source.data):
        yield from regex_quadratic.slow(literals(source))


CHECK = Check(
    replace(
        regex_quadratic.CHECK.info,
        id=check_id(__name__),
        languages=("javascript", "typescript"),
        category="injection",
        why=(
            "Where two repetitions meet that take the same character, as in `\\d*\\.?\\d+`, engines try each place at which the one may end and the other begin;\n"
            "an expression that begins with a repetition, such as `\\s*,`, is tried from each character of a run. 100,000 characters that match nothing then\n"
            "stop a server for seconds to minutes. Many advisories for parsers of headers, versions, colours and markup are of this kind.\n"
            "\n"
            "It is a hint, for where texts are short it does no harm. It is given only if such a text is known; the message shows how it begins and ends."
        ),
        instead=(
            "Limit the text's length before, let the second repetition begin with what the first cannot take, or do without:\n"
            "\n"
            "    /^(?:\\d+(?:\\.\\d+)?|\\.\\d+)%$/                     // instead of /^(\\d*\\.?\\d+)%$/\n"
            '    text.split(",").map((part) => part.trim())     // instead of text.split(/\\s*,\\s*/)'
        ),
        references=js_regex_catastrophic.CHECK.info.references,
    ),
    _run,
    frozenset(),
    example="const SHARE = /^(\\d*\\.?\\d+)%$/;",
)
