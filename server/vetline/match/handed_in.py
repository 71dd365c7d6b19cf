"""What callers of a file's functions hand in, in whichever language it is written: see `match.callers`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from vetline.core.finding import Severity, Span
from vetline.core.ports import Ports
from vetline.core.rule import Rule
from vetline.core.text import Source
from vetline.match import render
from vetline.match.callers import argument_of
from vetline.match.javascript.callers import ON_COMMAND_LINE as ASKED_OF_SCRIPTS
from vetline.match.javascript.callers import Callers
from vetline.match.python import callers
from vetline.match.python.handed import Handed, asks_on_command_line
from vetline.match.python.path_parts import holds_no_slash
from vetline.match.python.reach import Reach

_LIVES_ON = frozenset(("CWE-79", "CWE-94", "CWE-95", "CWE-1336", "CWE-915", "CWE-1321", "CWE-502"))
"""What harms by what was stored before as well, or by what something is looked up by."""
_ENDINGS = {"CWE-79": "markup", "CWE-117": "lines", "CWE-93": "lines", "CWE-113": "lines", "CWE-943": "queries", "CWE-400": "sizes", "CWE-770": "sizes"}
_SCRIPTS = frozenset(("javascript", "typescript", "tsx"))


@lru_cache(maxsize=4)  # of a text it is asked at each finding that it decides, at each key
def is_asked_on_command_line(language: str, data: bytes) -> bool:
    """Whether the program takes what it works on from whoever runs it."""
    return asks_on_command_line(data) if language == "python" else ASKED_OF_SCRIPTS.search(data) is not None


def is_left_to_others(source: Source, ports: Ports, caller: str) -> bool:
    """Whether the text stands alone, and who runs it is not asked for what it works on: others hand in what its functions are given."""
    return caller == "alone" and not is_asked_on_command_line(source.language, source.text.data) and ports.packages.stands_alone(source)


class HandedIn:
    """What is handed in within one text, which is read when something is asked first, and once."""

    def __init__(self, language: str, data: bytes, stands_alone: Callable[[], bool]) -> None:
        self._language, self._data, self._stands_alone = language, data, stands_alone
        self._wanted: tuple[Span, ...] = ()
        self._filled_for: dict[str, Mapping[Span, Span]] = {}

    @cached_property
    def _script(self) -> Callers | None:
        return Callers(self._language, self._data) if self._language in _SCRIPTS else None

    @cached_property
    def _reach(self) -> Reach:
        return Reach(self._handed.functions)

    @cached_property
    def _handed(self) -> Handed:
        return Handed(self._data)

    def fill(self, parameters: Iterable[Span]) -> None:
        """Parameters, given by the spans of their names, of which will be asked whether a request's value is handed to them, or to those beside."""
        self._wanted = tuple(parameters)

    def argument(self, rule: Rule, begin: Span, end: Span) -> Span | None:
        """The argument that a request's value is handed in by, to the parameter where a flow begins, or to one beside it that gets to its end."""
        if not self._wanted:
            return None
        ending = _ending(rule)
        filled = self._filled(ending)
        if self._script is not None:
            return self._script.argument_of(begin, end, filled, ending)
        argument = argument_of(begin, end, filled, self._data)
        parameter = next((parameter for parameter, filling in filled.items() if filling == argument), begin)
        return argument if argument is not None and not self._reach.vetted(parameter, end) else None

    def _filled(self, ending: str) -> Mapping[Span, Span]:
        if self._script is None:
            ending = ""
        if ending not in self._filled_for:
            script = self._script
            self._filled_for[ending] = (
                script.filled_by_requests(self._wanted, ending)
                if script is not None
                else callers.filled_by_requests(self._data, self._wanted)
            )
        return self._filled_for[ending]

    def is_filled(self, rule: Rule, begin: Span, end: Span, argument: Span | None, caller: str) -> bool:
        """Whether such a caller fills the parameter where a flow begins (`SeverityWhen.caller`); by `argument` one does with a request's value."""
        if caller == "request":
            return argument is not None
        if caller == "alone":
            return self._stands_alone() and not is_asked_on_command_line(self._language, self._data)
        return self._stands_alone() and self.is_unseen(begin, end, rule)

    def is_unseen(self, begin: Span, end: Span, rule: Rule | None = None) -> bool:
        """Whether nobody in the text is seen to fill the parameter where a flow begins, or one beside it that gets to its end, and others may; of
        those that the rule names, if it does."""
        script, names = self._script, rule.unseen if rule is not None else None
        if names is not None and names.unless and re.search(names.unless.encode(), self._data):
            return False
        if script is None:
            named_so = rule is None or names is None or render.are_named(rule, names, self._data, begin)
            return named_so and self._handed.is_unseen(begin, end)
        begins = script.beginnings(begin, end)
        if rule is None or names is None:
            return any(map(script.is_unseen, begins))
        named = [one for one in begins if render.are_named(rule, names, self._data, one)]
        return any(script.is_unseen(one) and script.is_unlooked(one, end, names.is_part, _ending(rule)) for one in named)

    def told(self, rule: Rule, begin: Span, end: Span) -> Rule:
        """A rule as it is told of a flow: a bundled one for paths is a hint where that begins at a part of an address that holds no slash."""
        is_of_paths = rule.info.bundled and self._script is None and "CWE-22" in rule.info.cwe and begin != end
        if not is_of_paths or not holds_no_slash(self._data, self._handed.functions, begin, end):
            return rule
        return replace(rule, info=replace(rule.info, severity=Severity.INFO), severity_when=())

    def told_unfilled(self, rule: Rule, begin: Span, end: Span) -> bool:
        """Whether a flow is told though no caller hands a request's value to the parameter where it begins: its rule says so of the names of
        functions and parameters, and, for a bundled rule, no framework fills it with what the program's own function gives, what flows does not go only through functions of the file that look at what they are
        given, nor from callers in the file that all have looked at it. A team's own rules tell what Semgrep tells."""
        if self._script is None:
            told = render.told_unfilled(rule, self._data, begin)
            if not told or not rule.info.bundled:
                return told
            by_names = any(when.caller for when in rule.severity_when)  # other rules know by themselves what cleans for them
            if self._handed.is_provided(begin):
                return False
            return not self._reach.vetted(begin, end, by_names) and (by_names or not self._handed.is_checked(begin))
        begins = self._script.beginnings(begin, end) if rule.unfilled is not None else (begin,)
        told = any(render.told_unfilled(rule, self._data, one) for one in begins)
        told = told or (rule.unseen is not None and self.is_filled(rule, begin, end, None, "unseen"))
        return told and not (rule.info.bundled and self._script.vetted(begin, end, _LIVES_ON.isdisjoint(rule.info.cwe), _ending(rule)))


def _ending(rule: Rule) -> str:
    """What a rule's flows end in, as far as it matters for which signs are exchanged."""
    found = [_ENDINGS.get(cwe, "texts") for cwe in rule.info.cwe]
    return found[0] if found and "CWE-95" not in rule.info.cwe else "texts"
