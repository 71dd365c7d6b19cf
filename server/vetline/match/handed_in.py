"""What callers of a file's functions hand in, in whichever language it is written: see `match.callers`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from vetline.core.finding import Span
from vetline.core.rule import Rule
from vetline.core.syntax import parse
from vetline.match import render
from vetline.match.callers import argument_of
from vetline.match.javascript.callers import Callers
from vetline.match.python import callers
from vetline.match.python.reach import Reach

_SCRIPTS = frozenset(("javascript", "typescript", "tsx"))


class HandedIn:
    """What is handed in within one text, which is read when something is asked first, and once."""

    def __init__(self, language: str, data: bytes) -> None:
        self._language, self._data = language, data
        self._filled: Mapping[Span, Span] = {}

    @cached_property
    def _script(self) -> Callers | None:
        return Callers(self._language, self._data) if self._language in _SCRIPTS else None

    @cached_property
    def _reach(self) -> Reach:
        return Reach(tuple(callers.functions_of(parse(self._language, self._data))))

    def fill(self, parameters: Iterable[Span]) -> None:
        """Looks for the parameters, given by the spans of their names, and those beside them, that a request's value is handed to."""
        script = self._script
        self._filled = script.filled_by_requests(parameters) if script is not None else callers.filled_by_requests(self._data, parameters)

    def argument(self, begin: Span, end: Span) -> Span | None:
        """The argument that a request's value is handed in by, to the parameter where a flow begins, or to one beside it that gets to its end."""
        if not self._filled:
            return None
        if self._script is not None:
            return self._script.argument_of(begin, end, self._filled)
        argument = argument_of(begin, end, self._filled, self._data)
        parameter = next((parameter for parameter, filling in self._filled.items() if filling == argument), begin)
        return argument if argument is not None and not self._reach.vetted(parameter, end) else None

    def told_unfilled(self, rule: Rule, begin: Span, end: Span) -> bool:
        """Whether a flow is told though no caller hands a request's value to the parameter where it begins: its rule says so of the names of
        functions and parameters, and, for a bundled rule, what flows does not go only through functions of the file that look at what they are
        given. A team's own rules tell what Semgrep tells."""
        if self._script is None:
            follows = rule.info.bundled and any(when.filled for when in rule.severity_when)
            return render.told_unfilled(rule, self._data, begin) and not (follows and self._reach.vetted(begin, end))
        begins = self._script.beginnings(begin, end) if rule.unfilled is not None else (begin,)
        told = any(render.told_unfilled(rule, self._data, one) for one in begins)
        return told and not (rule.info.bundled and self._script.vetted(begin, end))
