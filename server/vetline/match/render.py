"""What a match says and how it is mended: messages and fixes with the metavariables filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from vetline.core.finding import Edit, Fix, Severity, Span
from vetline.core.rule import FixTemplate, Rule, Unfilled
from vetline.match.bindings import Bindings, Bound
from vetline.match.leaves import Range
from vetline.match.regexes import Undecided, compile_regex

_METAVARIABLE = re.compile(r"\$\.\.\.[A-Z_][A-Z_0-9]*|\$[A-Z_][A-Z_0-9]*|\$[0-9]+")
_BACKTICK = re.compile(rb"(?<!\\)`")
_FUNCTION = re.compile(rb"def[ \t]+(\w+)")
_SCRIPT_FUNCTION = re.compile(rb"([\w$]+)\s*(?:[:=]\s*(?:async\b\s*)?(?:function\b\s*)?)?(?:<[^<>()]*>\s*)?\(?(?:[^()]|\(\))*$")
_LONGEST_NAME = 120
_LONGEST_VALUE = 60
TextOf = Callable[[int, int], str]
"""The source text between two offsets that count as the match's do."""
Fills = Callable[[str], bool]
"""Whether a caller of some kind fills a parameter: see `SeverityWhen.caller`."""
Replacement = tuple[FixTemplate, str]


def message(rule: Rule, found: Range, text: TextOf) -> str:
    """The rule's message on one line; long values are cut and those of the rule's `mask` hidden."""

    def value(match: re.Match[str]) -> str:
        name = match.group()
        bound = found.bindings.get(name)
        if bound is None:
            return name
        shown = " ".join(_value(bound, text).split())
        if name in rule.mask:
            return masked(shown)
        return shown if len(shown) <= _LONGEST_VALUE else shown[: _LONGEST_VALUE - 1] + "…"

    return _METAVARIABLE.sub(value, " ".join(rule.info.message.split()))


def nobody(caller: str) -> bool:
    """What begins at no parameter is filled by no caller."""
    return False


def masked(value: str) -> str:
    """Enough of a secret to recognise it."""
    inner = value.strip("\"'")
    return f"{inner[:4]}…" if len(inner) > 8 else "…"


def severity(rule: Rule, found: Range, text: TextOf, pins: Callable[[str], bool], fills: Fills) -> Severity | None:
    """That of the first `severity-when` that holds; None when none does. `pins` says whether the project meets a requirement, `fills`
    whether such a caller fills the parameter that the flow begins at."""
    for case in rule.severity_when:
        if case.caller and fills(case.caller):
            return case.severity
        if case.package and pins(case.package):
            return case.severity
        bound = found.bindings.get(case.metavariable)
        if bound is not None and re.fullmatch(case.regex, _value(bound, text), re.DOTALL):
            return case.severity
    return None


def told_unfilled(rule: Rule, data: bytes, begin: Span) -> bool:
    """Whether a flow that begins there is told though no caller fills it, which a rule may say of names of functions and parameters."""
    return are_named(rule, rule.unfilled, data, begin)


def are_named(rule: Rule, names: Unfilled | None, data: bytes, begin: Span) -> bool:
    """Whether the parameter there, and its function, bear such names; what is no name is told always."""
    name = data[begin.start : begin.end].decode("utf-8", "replace")
    if names is None or not name.isidentifier():
        return True
    if "python" in rule.languages:
        last = data.rfind(b"def ", 0, begin.start)
        function = _FUNCTION.match(data, last) if last >= 0 else None
    else:
        function = _SCRIPT_FUNCTION.search(data, max(0, data.rfind(b"(", 0, begin.start) - _LONGEST_NAME), begin.start)
    named = function is not None and re.match(names.function, function[1].decode("utf-8", "replace")) is not None
    return named and re.match(names.parameter, name) is not None


def replacements(rule: Rule, found: Range, text: TextOf, column: int) -> tuple[Replacement, ...]:
    """What the rule's fixes write in place of a match. `column`: how many bytes stand before the match in its line; a fix of several
    lines goes on there."""
    written = ((template, _replacement(template, found, text, column)) for template in rule.fixes)
    return tuple((template, new) for template, new in written if new is not None and new != text(found.start, found.end))


def fixes(made: Iterable[Replacement], span: Span, import_edits: Callable[[tuple[str, ...]], tuple[Edit, ...]]) -> tuple[Fix, ...]:
    """The replacements of a match that stands at `span`, with the imports that they need."""
    found = []
    for template, new in made:
        imports = import_edits(template.imports) if template.imports else ()
        edits = sorted((*imports, Edit(span, new)), key=lambda one: one.span)
        found.append(Fix(template.title, tuple(edits), template.safe))
    return tuple(found)


def end_of_template(data: bytes, start: int, end: int) -> int:
    """Where a range of JavaScript ends that Semgrep, and so the matcher, ends before the last backtick of a template string."""
    is_open = data[end : end + 1] == b"`" and len(_BACKTICK.findall(data, start, end)) % 2 == 1
    return end + 1 if is_open else end


def _replacement(template: FixTemplate, found: Range, text: TextOf, column: int) -> str | None:
    original = text(found.start, found.end)
    if template.regex is not None:
        try:
            pattern = compile_regex(template.regex, multiline=True)
            if not template.count:
                return pattern.sub(template.replacement or "", original, timeout=0.25)
            for _ in range(template.count):  # Semgrep begins anew each time, in what it has replaced, too
                original = pattern.sub(template.replacement or "", original, count=1, timeout=0.25)
            return original
        except (Undecided, TimeoutError, IndexError, ValueError):
            return None
    if template.text is None:
        return None
    written = template.text.rstrip("\n").replace("\n", "\n" + " " * column)
    return _METAVARIABLE.sub(lambda match: _filled(match.group(), found.bindings, text), written)


def _filled(name: str, bindings: Bindings, text: TextOf) -> str:
    bound = bindings.get(name)
    return name if bound is None else _value(bound, text)


def _value(bound: Bound, text: TextOf) -> str:
    if bound.is_text and len(bound.nodes) == 1:
        return str(bound.nodes[0].value)
    return text(bound.start, bound.end) if bound.nodes else ""
