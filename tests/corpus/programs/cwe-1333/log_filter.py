"""Filter log lines by what a user is looking for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Hit:
    number: int
    line: str
    spans: tuple[tuple[int, int], ...]


class PatternError(ValueError):
    pass


def filter_lines(lines: Iterable[str], pattern: str, ignore_case: bool = True) -> Iterator[Hit]:
    """
    Yield the lines that match the user's regular expression.

    Args:
        lines: the log's lines
        pattern: a regular expression, as typed by the user
        ignore_case: whether case matters
    """
    flags = re.IGNORECASE if ignore_case else 0
    try:
        compiled = re.compile(pattern, flags)  # flaw: CWE-1333
    except re.error as exc:
        raise PatternError(f"invalid pattern: {exc}") from exc
    for number, line in enumerate(lines, start=1):
        spans = tuple(match.span() for match in compiled.finditer(line))
        if spans:
            yield Hit(number, line.rstrip("\n"), spans)
