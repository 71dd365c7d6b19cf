"""The compiled rules and checks of one configuration, indexed so that a segment meets only those that may match in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, count

from vetline.core.check import Check
from vetline.core.finding import Problem, Severity
from vetline.core.rule import NOTEBOOK_PARTS, Policy, Rule, RuleInfo
from vetline.match.anchors import Anchors
from vetline.match.formula import Formula, PatternLeaf, Program, Read, RegexLeaf, compile_rule, leaves_of, parts
from vetline.match.javascript import pattern as script
from vetline.match.literal_index import LiteralIndex
from vetline.match.python import pattern as python
from vetline.match.regexes import Undecided
from vetline.match.requirement import required
from vetline.match.stages import loosened
from vetline.match.words import plain

_identities = count(1)
_PROGRAM = ""
SCRIPT = "script"
"""The part of a plan that is for JavaScript and TypeScript."""


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """How one rule or check runs. `tier` is "instant", "deep" or "check"; `reason` says why a rule is deep."""

    info: RuleInfo
    tier: str
    reason: str = ""
    has_fix: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What the programs are evaluated as, piece by piece (see `stages`).

    `formulas` has None for a program that is `whole`: decided for a whole file at once. `anchors` finds the others by
    their words.
    """

    formulas: tuple[Formula | None, ...]
    anchors: Anchors
    whole: frozenset[int]


@dataclass(frozen=True, eq=False)
class Plan:
    """`programs` are the instant rules, those with alternatives once for each. `stages[1]` is for files with a class that
    is cut into its members. `names` are all the names that matter to any program or check, `literals` all the texts.
    `files` finds the programs that may hold anywhere in a file by the names and texts of the whole of it. `apart` has programs that
    have plans of their own: those for `SCRIPT`, and those that read something else of notebooks, by `Rule.notebook_part`. The entries
    are all in the plan that holds these.
    """

    identity: int
    entries: tuple[PlanEntry, ...]
    problems: tuple[Problem, ...]
    policy: Policy
    programs: tuple[Program, ...]
    stages: tuple[Stage, Stage]
    checks: tuple[Check, ...]
    deep_rules: tuple[Rule, ...]
    names: frozenset[bytes]
    literals: LiteralIndex
    files: Anchors
    apart: Mapping[str, tuple[Program, ...]] = field(default_factory=dict)
    _parts: dict[str, Plan] = field(default_factory=dict)  # fills as they are asked for; two threads may make the same

    def part(self, name: str) -> Plan | None:
        """The plan of programs that are `apart`."""
        if name not in self._parts and name in self.apart:
            self._parts[name] = _plan(self.apart[name], (), self.policy)
        return self._parts.get(name)

    @cached_property
    def superseded(self) -> dict[str, frozenset[str]]:
        """Rule id -> ids of the rules that say nothing where it reports."""
        found = {entry.info.id: set(entry.info.supersedes) for entry in self.entries if entry.info.supersedes}
        for entry in self.entries:
            for other in entry.info.yields_to:
                found.setdefault(other, set()).add(entry.info.id)
        return {identity: frozenset(others) for identity, others in found.items()}

    @cached_property
    def instant_ids(self) -> frozenset[str]:
        """Ids whose findings an instant report holds, all of them."""
        programs = chain(self.programs, *self.apart.values())
        return frozenset(program.rule.info.id for program in programs) | {check.info.id for check in self.checks}

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """Every id there is, on or off."""
        return frozenset(entry.info.id for entry in self.entries)

    @cached_property
    def _unheard(self) -> tuple[frozenset[int], frozenset[int]]:
        return frozenset(self._never(False)), frozenset(self._never(True))

    def unheard(self, in_tests: bool) -> frozenset[int]:
        """The programs whose findings are not shown in such a file, whatever they are."""
        return self._unheard[in_tests]

    def foreign(self, language: str) -> frozenset[int]:
        """The programs of rules that are for other languages only."""
        return frozenset(number for number, program in enumerate(self.programs) if language not in program.rule.info.languages)

    def _never(self, in_tests: bool) -> Iterator[int]:
        for number, program in enumerate(self.programs):
            rule, info = program.rule, program.rule.info
            if info.tests == "only" and not in_tests:
                yield number
            elif in_tests and info.tests == "quiet" and info.severity is Severity.INFO and not rule.severity_when:
                if not self.policy.overrides(info):
                    yield number

    def info(self, identity: str) -> RuleInfo | None:
        return next((entry.info for entry in self.entries if entry.info.id == identity), None)


@dataclass(frozen=True, slots=True)
class _Family:
    """Languages whose rules are read alike."""

    languages: frozenset[str]
    read: Read


_PYTHON = _Family(frozenset({"python", "py", "python3"}), python.read)
_SCRIPT = _Family(frozenset({"javascript", "typescript"}), script.read)
_NOTEBOOK = _Family(frozenset({"notebook"}), python.read)
_FAMILIES = (_PYTHON, _SCRIPT, _NOTEBOOK)


def compile_plan(rules: Sequence[Rule], checks: Sequence[Check] = (), policy: Policy | None = None) -> Plan:
    """Every rule becomes a program or, with a reason, a deep rule; rules that the policy switches off are left out."""
    policy = policy or Policy()
    entries = [PlanEntry(check.info, "check", has_fix=check.has_fix) for check in checks]
    problems: list[Problem] = []
    deep: list[Rule] = []
    programs: dict[str, list[Program]] = {_PROGRAM: [], SCRIPT: [], **{part: [] for part in NOTEBOOK_PARTS}}
    for rule in rules:
        try:
            compiled, reasons = _compile(rule)
        except (TypeError, KeyError, AttributeError, ValueError, RecursionError) as error:
            message = f"rule {rule.info.id} is not of Semgrep's form: {type(error).__name__}: {error}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
            continue
        entries.append(PlanEntry(rule.info, "instant" if compiled else "deep", "" if compiled else ", ".join(reasons), bool(rule.fixes)))
        if rule.notebook_part and not compiled:
            message = f"rule {rule.info.id} reads notebooks, which only the instant tier does: {', '.join(reasons)}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
        if not policy.runs(rule.info):
            continue
        read = frozenset().union(*(family.languages for family in compiled))
        others = tuple(language for language in rule.info.languages if language not in read)
        if others and not rule.notebook_part:
            deep.append(replace(rule, info=replace(rule.info, languages=others)) if compiled else rule)
        for family, program in compiled.items():
            part = SCRIPT if family is _SCRIPT else rule.notebook_part
            programs[part].extend(replace(program, formula=one, leaves=tuple(leaves_of(one))) for one in parts(program.formula))
    kept = tuple(check for check in checks if policy.runs(check.info))
    plan = _plan(programs.pop(_PROGRAM), kept, policy)
    apart = {part: tuple(own) for part, own in programs.items() if own}
    return replace(plan, entries=_sorted(entries), problems=tuple(problems), deep_rules=tuple(deep), apart=apart)


def _compile(rule: Rule) -> tuple[dict[_Family, Program], list[str]]:
    """The rule's programs, and why there is none for some of its languages."""
    compiled: dict[_Family, Program] = {}
    reasons: list[str] = []
    reader = rule.info.languages[0]
    for family in _FAMILIES:
        if family.languages.isdisjoint(rule.info.languages):
            continue
        try:
            if reader not in family.languages:
                raise Undecided(f"Semgrep reads its patterns as {reader}")
            compiled[family] = compile_rule(rule, family.read)
        except Undecided as reason:
            reasons.append(str(reason))
    if not compiled and not reasons:
        reasons.append("the instant tier does not read " + ", ".join(rule.info.languages))
    return compiled, reasons


def _plan(programs: Sequence[Program], checks: tuple[Check, ...], policy: Policy) -> Plan:
    stages = (_stage(programs, False), _stage(programs, True))
    files = Anchors.of_files((number, required(program.formula)) for number, program in enumerate(programs))
    found = [files.names, *(stage.anchors.names for stage in stages), *(check.words for check in checks)]
    found.extend(frozenset(map(plain, leaf.words)) for program in programs for leaf in program.leaves if isinstance(leaf, PatternLeaf))
    return Plan(
        identity=next(_identities),
        entries=(),
        problems=(),
        policy=policy,
        programs=tuple(programs),
        stages=stages,
        checks=checks,
        deep_rules=(),
        names=frozenset().union(*found) - {b""},
        literals=LiteralIndex(files.literals.union(*(stage.anchors.literals for stage in stages), *_texts(programs))),
        files=files,
    )


def _texts(programs: Sequence[Program]) -> Iterator[frozenset[bytes]]:
    """Those that regexes require, wherever in a rule."""
    for program in programs:
        yield from (leaf.literals for leaf in program.leaves if isinstance(leaf, RegexLeaf) and leaf.literals)


def _sorted(entries: Iterable[PlanEntry]) -> tuple[PlanEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.info.id))


def _stage(programs: Sequence[Program], with_classes: bool) -> Stage:
    formulas = tuple(loosened(program.formula, with_classes) for program in programs)
    groups = ((number, required(formula)) for number, formula in enumerate(formulas) if formula is not None)
    return Stage(
        formulas=formulas,
        anchors=Anchors.of_pieces(groups),
        whole=frozenset(number for number, formula in enumerate(formulas) if formula is None),
    )
