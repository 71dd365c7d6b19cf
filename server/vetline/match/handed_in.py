"""What callers of a file's functions hand in, in whichever language it is written: see `match.callers`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vetline.core.finding import Span
from vetline.core.rule import Rule
from vetline.match import render
from vetline.match.callers import argument_of
from vetline.match.javascript import callers as script_callers
from vetline.match.python import callers

_SCRIPTS = frozenset(("javascript", "typescript", "tsx"))


def filled_by_requests(language: str, data: bytes, parameters: Iterable[Span]) -> Mapping[Span, Span]:
    """Of parameters, given by the spans of their names, those that a request's value is handed to, with the argument that does it."""
    return (
        script_callers.filled_by_requests(language, data, parameters)
        if language in _SCRIPTS
        else callers.filled_by_requests(data, parameters)
    )


def argument(language: str, data: bytes, begin: Span, end: Span, filled: Mapping[Span, Span]) -> Span | None:
    """The argument that a request's value is handed in by, to the parameter where a flow begins, or to one beside it that gets to its end."""
    if not filled:
        return None
    return script_callers.argument_of(language, data, begin, end, filled) if language in _SCRIPTS else argument_of(begin, end, filled, data)


def told_unfilled(rule: Rule, language: str, data: bytes, begin: Span, end: Span) -> bool:
    """Whether a flow is told though no caller hands a request's value to the parameter where it begins: its rule says so of the names of
    functions and parameters, and what flows does not go only through functions of the file that look at what they are given."""
    if language not in _SCRIPTS:
        return render.told_unfilled(rule, data, begin)
    begins = script_callers.beginnings(language, data, begin, end) if rule.unfilled is not None else (begin,)
    return any(render.told_unfilled(rule, data, one) for one in begins) and not script_callers.vetted(language, data, begin, end)
