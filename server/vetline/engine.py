"""All that the editor and the command line share: a source and a plan -> a report. Pure; see `core.ports`.

`instant` is incremental by itself: it keeps what it knows of each document in `ports.memory` and follows the edits that
lead from the text it saw last to the one it gets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial

from vetline.core import suppress
from vetline.core.finding import Edit, Finding, Fix, Problem, Report, Severity, Span
from vetline.core.ports import DeepScanner, Ports
from vetline.core.rule import RuleInfo
from vetline.core.suppress import Audit
from vetline.core.text import Source
from vetline.match import places, render
from vetline.match.paths import applies_to
from vetline.match.plan import Plan
from vetline.match.python.imports import import_edits
from vetline.match.python.language import PYTHON
from vetline.match.scan import CheckMatch, RuleMatch, Scanner

MAX_BYTES = 4_000_000
"""A larger text is not analysed: it is data or generated."""

_LANGUAGES = {"python": PYTHON}

ImportEdits = Callable[[tuple[str, ...]], tuple[Edit, ...]]


def instant(plan: Plan, source: Source, ports: Ports) -> Report:
    """The findings of the instant tier, suppressed ones left out, sorted; never raises for any text."""
    language = _LANGUAGES.get(source.language)
    if language is None:
        return Report()
    if len(source.text) > MAX_BYTES:
        return Report((), (Problem(f"the file is larger than {MAX_BYTES // 1_000_000} MB and is not analysed", source.path),))
    scanner = _scanner(plan, source, ports)
    matches = scanner.matches()
    edits_for = cache(partial(import_edits, scanner.analysis))
    findings = [
        finding for match in matches if (finding := _finding(match, edits_for, plan, source, ports)) is not None
    ]
    kept = _most_specific(plan, _once(findings))
    analysis = scanner.analysis
    visible = suppress.apply(
        source.text,
        kept,
        partial(places.statement_span, analysis),
        ports.today,
        is_comment=partial(places.is_comment, analysis),
        audit=_audit(plan),
    )
    ports.memory[_key(plan, source)] = scanner
    problems = tuple(replace(problem, path=source.path) for problem in scanner.problems.values())
    return Report(tuple(sorted(visible, key=_order)), problems)


def deep(plan: Plan, source: Source, ports: Ports, scanner: DeepScanner) -> Report:
    """The findings of the rules that the instant tier declined, by way of Semgrep."""
    rules = tuple(rule for rule in plan.deep_rules if applies_to(rule, source.path))
    if not rules:
        return Report()
    findings, problems = scanner.scan(rules, source)
    return Report(tuple(sorted(_most_specific(plan, findings), key=_order)), problems)


def _key(plan: Plan, source: Source) -> tuple[str, int, str]:
    return ("scanner", plan.identity, source.uri)


def _scanner(plan: Plan, source: Source, ports: Ports) -> Scanner:
    """The one that saw this document last, taken out of memory so that nobody else moves it, or a new one."""
    known: Scanner | None = ports.memory.pop(_key(plan, source), None)
    if known is not None and known.in_tests == source.in_tests:
        if known.text.identity == source.text.identity:
            return known
        change = source.text.change_from(known.text)
        if change is not None:
            known.advance(source.text, change)
            return known
    return Scanner(plan, _LANGUAGES[source.language], source.text, source.in_tests)


# -- matches into findings ---------------------------------------------------------------------------------------------


def _finding(
    match: RuleMatch | CheckMatch, edits_for: ImportEdits, plan: Plan, source: Source, ports: Ports
) -> Finding | None:
    if isinstance(match, CheckMatch):
        return _check_finding(match, plan, source)
    rule, found = match.program.rule, match.range
    info = rule.info
    if not applies_to(rule, source.path):
        return None
    base = 0 if match.piece is None else match.piece.start
    data = source.text.data if match.piece is None else match.piece.data

    def text(start: int, end: int) -> str:
        return data[start:end].decode("utf-8", "replace")

    given = render.severity(rule, found, text)
    if given is None and rule.unless_package is not None and ports.packages.satisfies(source.path, rule.unless_package):
        return None
    level = _level(info, given or info.severity, plan, source)
    if level is None:
        return None
    return Finding(
        rule=info.id,
        message=render.message(rule, found, text),
        severity=level,
        confidence=info.confidence,
        category=info.category,
        span=Span(base + found.start, base + found.end),
        cwe=info.cwe,
        fixes=render.fixes(rule, found, text, base, edits_for),
    )


def _check_finding(match: CheckMatch, plan: Plan, source: Source) -> Finding | None:
    info, hit, base = match.check.info, match.hit, match.piece.start
    level = _level(info, hit.severity or info.severity, plan, source)
    if level is None:
        return None
    fixes = tuple(
        Fix(fix.title, tuple(Edit(edit.span.shifted(base), edit.text) for edit in fix.edits), fix.safe) for fix in hit.fixes
    )
    return Finding(
        rule=info.id,
        message=hit.message or info.message,
        severity=level,
        confidence=info.confidence,
        category=info.category,
        span=hit.span.shifted(base),
        cwe=info.cwe,
        fixes=fixes,
    )


def _level(info: RuleInfo, severity: Severity, plan: Plan, source: Source) -> Severity | None:
    """What is shown: tests are one step quieter unless the rule or the settings say otherwise."""
    chosen = plan.policy.severity_of(info, severity)
    if chosen is None or (info.tests == "only" and not source.in_tests):
        return None
    overridden = info.id in plan.policy.severity or info.category in plan.policy.severity
    if source.in_tests and info.tests == "quiet" and not overridden:
        return None if chosen is Severity.INFO else chosen.lowered()
    return chosen


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """A rule reports a place once, however many ways it matches there."""
    kept: dict[tuple[str, Span], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.span)
        known = kept.get(key)
        if known is None or finding.severity > known.severity:
            kept[key] = finding
    return list(kept.values())


def _most_specific(plan: Plan, findings: Sequence[Finding]) -> list[Finding]:
    """Without what a more specific rule reports at the same place."""
    superseding = [(finding, plan.superseded[finding.rule]) for finding in findings if finding.rule in plan.superseded]
    if not superseding:
        return list(findings)
    return [
        finding
        for finding in findings
        if not any(finding.rule in rules and finding.span.overlaps(other.span) for other, rules in superseding)
    ]


def _order(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.rule


def _audit(plan: Plan) -> Audit | None:
    if not plan.policy.report_unused_suppressions:
        return None
    return Audit(plan.policy, plan.instant_ids, plan.known_ids)
