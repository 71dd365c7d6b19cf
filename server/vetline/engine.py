"""All that the editor and the command line share: a source and a plan -> a report. Pure; see `core.ports`.

`instant` is incremental by itself: it keeps what it knows of each document in `ports.memory` and follows the edits that
lead from the text it saw last to the one it gets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from vetline import flows, pages
from vetline.artifacts import advisories, catalogue, loading, references
from vetline.artifacts.references import Reference
from vetline.core import generated, scripts, suppress
from vetline.core.finding import Edit, Finding, Fix, Problem, Related, Report, Severity, Span, most_specific
from vetline.core.languages import rules_name
from vetline.core.ports import Attention, Cancellation, DeepAnswer, DeepBinding, DeepMatch, DeepScanner, Models, Ports
from vetline.core.rule import Rule, RuleInfo
from vetline.core.suppress import Audit
from vetline.core.text import Source, Text
from vetline.match import places, render
from vetline.match.analysis import Analysis
from vetline.match.bindings import Bound
from vetline.match.handed_in import HandedIn, is_left_to_others
from vetline.match.javascript import imports as script_imports
from vetline.match.javascript.language import JAVASCRIPT, TSX, TYPESCRIPT
from vetline.match.language import Language
from vetline.match.leaves import Range
from vetline.match.paths import applies_to
from vetline.match.plan import PAGE, SCRIPT, Plan
from vetline.match.python import cells, imports
from vetline.match.python.language import PYTHON
from vetline.match.scan import CheckMatch, RuleMatch, Scanner
from vetline.match.tree import Node
from vetline.match.written import WRITTEN
from vetline.pages import Page

MAX_BYTES = 4_000_000
"""A larger text is not analysed: it is data or generated."""

NEAR_BYTES = 2_000
"""Of a call around a hover: a program is not parsed for each movement of the mouse."""

_LANGUAGES = {"python": PYTHON, "javascript": JAVASCRIPT, "typescript": TYPESCRIPT, "tsx": TSX}

_SCRIPTS = frozenset({"javascript", "typescript", "tsx"})

ImportEdits = Callable[[tuple[str, ...]], tuple[Edit, ...]]

MODEL_IDS = frozenset(info.id for info in catalogue.INFOS)
"""Of what is said of models at the lines that load them."""

Kept = dict[int, tuple[str, tuple[render.Replacement, ...]]]


def instant(plan: Plan, source: Source, ports: Ports) -> Report:
    """The findings of the instant tier, suppressed ones left out, sorted; never raises for any text."""
    if (reason := _why_not_read(source)) is not None:
        return Report((), (Problem(reason, source.path),))
    if (page := pages.opened(source, ports)) is not None:
        report = page.joined([instant(plan, script, ports) for script in page.sources])
        return Report(tuple(sorted((*report.findings, *_in_markup(plan, source, ports)), key=_order)), (*page.problems, *report.problems))
    language = _language(source)
    own = plan.part(SCRIPT) if source.language in _SCRIPTS else plan
    if language is None or own is None:
        return Report()
    scanner = _scanner(own, language, source.text, source, ports)
    edits_for = cache(partial(_import_edits(source), scanner.analysis))
    findings = [
        finding for match in scanner.matches() if (finding := _finding(match, edits_for, plan, source, ports)) is not None
    ]
    problems = list(scanner.problems.values())
    if source.written is not None and (part := plan.part("cells")) is not None:
        in_cells, cell_problems = _part_findings(part, source.written, source, ports)
        findings.extend(in_cells)
        problems.extend(cell_problems)
    kept = most_specific(plan.superseded, (_once(findings),))
    analysis = scanner.analysis
    visible = suppress.apply(
        source.text,
        kept,
        partial(places.statement_span, analysis),
        ports.today,
        is_comment=partial(places.is_comment, analysis),
        audit=_audit(plan),
        marks=scanner.marks,
    )
    ports.memory[_key(own, source)] = scanner
    return Report(tuple(sorted(visible, key=_order)), tuple(replace(problem, path=source.path) for problem in problems))


def _in_markup(plan: Plan, source: Source, ports: Ports) -> tuple[Finding, ...]:
    part = plan.part(PAGE)
    if part is None:
        return ()
    data = source.text.data
    findings, _ = _part_findings(part, source.text, source, ports)
    return suppress.apply(
        source.text, findings, partial(scripts.tag_at, data), ports.today, is_comment=partial(scripts.is_comment, data)
    )


def outputs(plan: Plan, source: Source, ports: Ports) -> Report:
    """What is found in the outputs that a notebook has saved. `source.text` is theirs; no comment in there suppresses anything."""
    part = plan.part("outputs")
    if part is None or not source.text:
        return Report()
    findings, problems = _part_findings(part, source.text, source, ports)
    return Report(tuple(sorted(_once(findings), key=_order)), tuple(replace(problem, path=source.path) for problem in problems))


def deep(
    plan: Plan, source: Source, ports: Ports, scanner: DeepScanner, cancellation: Cancellation | None = None
) -> Report | None:
    """The findings of the rules that the instant tier declined, by way of Semgrep; None if there is no answer now."""
    return deep_many(plan, [source], ports, scanner, cancellation)[0]


def deep_many(
    plan: Plan, sources: Sequence[Source], ports: Ports, scanner: DeepScanner, cancellation: Cancellation | None = None
) -> list[Report | None]:
    """As `deep`, for many texts in one run of Semgrep."""
    opened = [_page(source, ports) for source in sources]
    programs = [_programs(source, page) for source, page in zip(sources, opened, strict=True)]
    asked = [program for own in programs for program in own]
    answers = flows.answers([_inquiry(plan, program, ports) for program in asked], scanner, cancellation)
    reports = iter([_deep_report(plan, program, ports, answer) for program, answer in zip(asked, answers, strict=True)])
    return [_deep_joined(page, [next(reports) for _ in own]) for page, own in zip(opened, programs, strict=True)]


def concerns_deep_tier(plan: Plan, source: Source, ports: Ports, scanner: DeepScanner) -> bool:
    """Whether Semgrep would have to be asked about this text. Quick."""
    return any(_inquiry(plan, program, ports).requests(scanner) for program in _programs(source, _page(source, ports)))


def prepare(plan: Plan, source: Source, ports: Ports, scanner: DeepScanner, cancellation: Cancellation | None = None) -> None:
    """The deep tier is likely to be asked about this text in a moment."""
    programs = _programs(source, _page(source, ports))
    requests = [request for program in programs for request in _inquiry(plan, program, ports).requests(scanner, cancellation)]
    if cancellation is None or not cancellation.cancelled:
        scanner.prepare(requests)


def models(plan: Plan, source: Source, ports: Ports, attention: Attention | None = None) -> Report:
    """What stands at the lines that load models: the verdicts on the files that they would load. Blocks while files are read."""
    if ports.models is None or source.language != "python" or len(source.text) > MAX_BYTES:
        return Report()
    found: list[Finding] = []
    for reference in model_references(source, ports):
        for finding in _of_reference(reference, ports.models, source, ports, attention):
            level = _level(catalogue.info_of_rule(finding.rule), finding.severity, plan, source)
            if level is not None and plan.policy.runs(catalogue.info_of_rule(finding.rule)):
                found.append(replace(finding, severity=level))
    if not found:
        return Report()
    analysis = cache(lambda: Analysis(PYTHON if source.written is None else cells.CELLS, source.text))
    visible = suppress.apply(
        source.text,
        found,
        lambda offset: places.statement_span(analysis(), offset),
        ports.today,
        is_comment=lambda offset: places.is_comment(analysis(), offset),
    )
    return Report(tuple(sorted(visible, key=_order)))


def _of_reference(
    reference: Reference, models: Models, source: Source, ports: Ports, attention: Attention | None
) -> Iterator[Finding]:
    versions_of = partial(ports.packages.pinned, source.path)
    for concern in advisories.concerns(ports.advisories, reference, versions_of):
        yield loading.of_concern(reference, concern)
    if reference.name is not None and attention is not None:
        attention.reading(source.text.data[reference.span.start : reference.span.end], loading.title(reference))
    model = models.look(source.path, reference.name, attention) if reference.name is not None else None
    if model is not None:
        guarded = reference.takes_no_code and (not reference.since or ports.packages.satisfies(source.path, reference.since))
        settled = advisories.settled(ports.advisories, reference, versions_of) | loading.said_otherwise(reference)
        yield from loading.findings(reference, model, guarded, settled)


def model_files(source: Source, ports: Ports) -> tuple[str, ...]:
    """The files on the disk that the report of `models` rests on."""
    if ports.models is None or source.language != "python" or len(source.text) > MAX_BYTES:
        return ()
    named = [reference.name for reference in model_references(source, ports) if reference.name is not None]
    return tuple(dict.fromkeys(file for name in named for file in ports.models.files(source.path, name)))


def model_references(source: Source, ports: Ports) -> tuple[Reference, ...]:
    """The calls of a program that load models. A text is parsed once."""
    if source.language != "python" or len(source.text) > MAX_BYTES:
        return ()
    key = ("references", source.uri)
    known = ports.memory.get(key)
    if known is not None and known[0] == source.text.identity:
        return known[1]
    found = references.find(source.text)
    ports.memory[key] = (source.text.identity, found)
    return found


def model_note(source: Source, ports: Ports, offset: int) -> tuple[str, Span] | None:
    """What a hover says of the model that the call at `offset` loads, as far as it is known by now."""
    if ports.models is None or source.language != "python" or len(source.text) > MAX_BYTES:
        return None
    if not references.may_hold_any(source.text.data[max(0, offset - NEAR_BYTES) : offset + NEAR_BYTES]):
        return None
    for reference in model_references(source, ports):
        if reference.call.start <= offset <= reference.call.end:
            model = ports.models.known(source.path, reference.name) if reference.name is not None else None
            concerns = tuple(advisories.concerns(ports.advisories, reference, partial(ports.packages.pinned, source.path)))
            return (loading.note(reference, model, concerns), reference.span) if model is not None or concerns else None
    return None


def deep_rules(plan: Plan, source: Source) -> tuple[Rule, ...]:
    """The rules of the deep tier that are for a file at this path."""
    if _why_not_read(source) is not None:
        return ()
    return tuple(rule for rule in plan.deep_rules if applies_to(rule, source.path))


def _why_not_read(source: Source) -> str | None:
    if len(source.text) > MAX_BYTES:
        return f"not analysed: larger than {MAX_BYTES // 1_000_000} MB"
    return generated.why_not_read(source)


def joined(plan: Plan, instant: Report, deep: Report | None) -> Report:
    """Both tiers as one: each finding once, and none that a more specific rule of the other tier reports too."""
    if deep is None:
        return instant
    return Report(most_specific(plan.superseded, (instant.findings, deep.findings)), (*instant.problems, *deep.problems))


def _page(source: Source, ports: Ports) -> Page | None:
    return pages.opened(source, ports) if _why_not_read(source) is None else None


def _programs(source: Source, page: Page | None) -> tuple[Source, ...]:
    """What a source consists of: itself, or the scripts of a page."""
    return (source,) if page is None else page.sources


def _deep_joined(page: Page | None, reports: Sequence[Report | None]) -> Report | None:
    known = [report for report in reports if report is not None]
    if len(known) < len(reports):
        return None
    return known[0] if page is None else page.joined(known)


def _inquiry(plan: Plan, source: Source, ports: Ports) -> flows.Inquiry:
    return flows.Inquiry(source, _language(source), deep_rules(plan, source), ports, plan.identity)


def _deep_report(plan: Plan, source: Source, ports: Ports, answer: DeepAnswer) -> Report | None:
    if not answer.complete:
        return None
    problems = tuple(replace(problem, path=source.path) for problem in answer.problems)
    language = _language(source)
    analysis = cache(lambda: Analysis(language, source.text)) if language is not None else None
    edits_for = cache(lambda wanted: _import_edits(source)(analysis(), wanted)) if analysis is not None else lambda wanted: ()
    handed_in = _handed_in(answer.matches, source, ports)
    findings = [
        finding for match in answer.matches if (finding := _deep_finding(match, handed_in, edits_for, plan, source, ports)) is not None
    ]
    if not findings:
        return Report((), problems)
    visible = suppress.apply(
        source.text,
        most_specific(plan.superseded, (_once(findings),)),
        (lambda offset: places.statement_span(analysis(), offset)) if analysis is not None else lambda offset: Span(offset, offset),
        ports.today,
        is_comment=(lambda offset: places.is_comment(analysis(), offset)) if analysis is not None else None,
    )
    return Report(tuple(sorted(visible, key=_order)), problems)


def _handed_in(matches: Sequence[DeepMatch], source: Source, ports: Ports) -> HandedIn:
    """What callers in the text hand to the parameters at which the flows of matches begin, as far as their rules ask."""
    found = HandedIn(source.language, source.text.data, cache(partial(ports.packages.stands_alone, source)))
    if begins := {match.trace[0].span for match in matches if match.trace and any(case.caller for case in match.rule.severity_when)}:
        found.fill(begins)
    return found


def _language(source: Source) -> Language | None:
    return _LANGUAGES.get(source.language) if source.written is None else cells.CELLS


def _import_edits(source: Source) -> Callable[[Analysis, tuple[str, ...]], tuple[Edit, ...]]:
    if source.language in _SCRIPTS:
        return script_imports.import_edits
    return imports.import_edits if source.written is None else cells.import_edits


def _key(plan: Plan, source: Source) -> tuple[str, int, str]:
    return ("scanner", plan.identity, source.uri)


def _scanner(plan: Plan, language: Language, text: Text, source: Source, ports: Ports) -> Scanner:
    """The one that saw this text of the document last, taken out of memory so that nobody else moves it, or a new one."""
    known: Scanner | None = ports.memory.pop(_key(plan, source), None)
    if known is not None and known.in_tests == source.in_tests and known.analysis.language is language:
        if known.text.identity == text.identity:
            return known
        change = text.change_from(known.text)
        if change is not None:
            known.advance(text, change)
            return known
    left_out = plan.unheard(source.in_tests)
    if source.language in _SCRIPTS:
        left_out |= plan.foreign(rules_name(source.language))
    return Scanner(plan, language, text, source.in_tests, left_out)


def _part_findings(plan: Plan, text: Text, source: Source, ports: Ports) -> tuple[list[Finding], Iterable[Problem]]:
    """What the rules for a part of a notebook find in it."""
    scanner = _scanner(plan, WRITTEN, text, source, ports)
    part = replace(source, text=text)
    found = [finding for match in scanner.matches() if (finding := _finding(match, lambda wanted: (), plan, part, ports)) is not None]
    ports.memory[_key(plan, source)] = scanner
    return found, scanner.problems.values()


# -- matches into findings ---------------------------------------------------------------------------------------------


def _finding(
    match: RuleMatch | CheckMatch, edits_for: ImportEdits, plan: Plan, source: Source, ports: Ports
) -> Finding | None:
    if isinstance(match, CheckMatch):
        return _check_finding(match, plan, source, ports)
    if not applies_to(match.program.rule, source.path):
        return None
    base, data = (0, source.text.data) if match.piece is None else (match.piece.start, match.piece.data)
    return _rule_finding(match.program.rule, match.range, base, data, edits_for, plan, source, ports, match.kept, partial(is_left_to_others, source, ports))


def _deep_finding(
    match: DeepMatch, handed_in: HandedIn, edits_for: ImportEdits, plan: Plan, source: Source, ports: Ports
) -> Finding | None:
    data = source.text.data
    bindings = {name: _bound(binding, data) for name, binding in match.bindings.items()}
    found = Range(match.span.start, match.span.end, bindings)
    begin = match.trace[0].span if match.trace else match.span
    argument = handed_in.argument(match.rule, begin, match.span) if match.trace else None
    untold = argument is None and match.trace and not handed_in.told_unfilled(match.rule, begin, match.span)
    fills = partial(handed_in.is_filled, match.rule, begin, match.span, argument) if match.trace else render.nobody
    finding = None if untold else _rule_finding(handed_in.told(match.rule, argument or begin, match.span), found, 0, data, edits_for, plan, source, ports, {}, fills)
    given = (Related("a request's value is handed in here", argument),) if argument is not None else ()
    return replace(finding, related=(*given, *match.trace)) if finding is not None and match.trace else finding


def _bound(binding: DeepBinding, data: bytes) -> Bound:
    """Semgrep's binding as the matcher's: the source's own text, or the inside of a string that a pattern looked into."""
    start, end = binding.span.start, binding.span.end
    own = data[start:end].decode("utf-8", "replace")
    is_text = own[:1] in ("'", '"') and binding.content[:1] not in ("'", '"') and binding.content in own
    return Bound((Node("Deep", start, end, binding.content),), is_text)


def _rule_finding(
    rule: Rule, found: Range, base: int, data: bytes, edits_for: ImportEdits, plan: Plan, source: Source, ports: Ports, kept: Kept, fills: render.Fills
) -> Finding | None:
    """A match as a finding; its offsets count in `data`, which stands at `base`. `kept` has what was written of it before, by
    column: most matches are the same from key to key. `fills`: see `render.severity`."""
    info = rule.info
    end_of = (lambda start, end: end) if source.language == "python" else partial(render.end_of_template, data)

    def text(start: int, end: int) -> str:
        return data[start : end_of(start, end)].decode("utf-8", "replace")

    given = render.severity(rule, found, text, partial(ports.packages.satisfies, source.path), fills)
    if given is None and rule.unless_package is not None and ports.packages.satisfies(source.path, rule.unless_package):
        return None
    level = _level(info, given or info.severity, plan, source)
    if level is None:
        return None
    span, lines = Span(base + found.start, base + found.end), source.text.lines
    column = span.start - lines.start_of(lines.line_of(span.start))
    if column not in kept:
        whole = replace(found, end=end_of(found.start, found.end))
        kept[column] = render.message(rule, found, text), render.replacements(rule, whole, text, column)
    message, replacements = kept[column]
    return Finding(
        rule=info.id,
        message=message,
        severity=level,
        confidence=info.confidence,
        category=info.category,
        span=span,
        cwe=info.cwe,
        fixes=render.fixes(replacements, Span(span.start, base + end_of(found.start, found.end)), edits_for) if replacements else (),
    )


def _check_finding(match: CheckMatch, plan: Plan, source: Source, ports: Ports) -> Finding | None:
    info, hit, base = match.check.info, match.hit, match.piece.start
    given = hit.alone if hit.alone is not None and is_left_to_others(source, ports, "alone") else hit.severity
    level = _level(info, given or info.severity, plan, source)
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
    if source.in_tests and info.tests == "quiet" and not plan.policy.overrides(info):
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


def _order(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.rule


def _audit(plan: Plan) -> Audit | None:
    if not plan.policy.report_unused_suppressions:
        return None
    return Audit(plan.policy, plan.instant_ids, (MODEL_IDS, plan.known_ids))
