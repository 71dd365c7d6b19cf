"""Filter log lines by what a user is looking for."""

import regex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_PATTERN_LENGTH = 200
MATCH_TIMEOUT_SECONDS = 0.2


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
    if len(pattern) > MAX_PATTERN_LENGTH:
        raise PatternError("pattern is too long")
    flags = regex.IGNORECASE if ignore_case else 0
    try:
        compiled = regex.compile(pattern, flags)
    except regex.error as exc:
        raise PatternError(f"invalid pattern: {exc}") from exc
    for number, line in enumerate(lines, start=1):
        try:
            spans = tuple(match.span() for match in compiled.finditer(line, timeout=MATCH_TIMEOUT_SECONDS))
        except TimeoutError as exc:
            raise PatternError("pattern takes too long") from exc
        if spans:
            yield Hit(number, line.rstrip("\n"), spans)
