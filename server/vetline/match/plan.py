"""The compiled rules and checks of one configuration, indexed so that a segment meets only those that may match in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

from vetline.core.check import Check
from vetline.core.finding import Problem, Severity
from vetline.core.rule import NOTEBOOK_PARTS, Policy, Rule, RuleInfo
from vetline.match.anchors import Anchors
from vetline.match.formula import Formula, PatternLeaf, Program, compile_rule, leaves_of, parts
from vetline.match.literal_index import LiteralIndex
from vetline.match.python.pattern import read
from vetline.match.regexes import Undecided
from vetline.match.requirement import required
from vetline.match.stages import loosened
from vetline.match.words import plain

_identities = count(1)
INSTANT_LANGUAGES = frozenset({"python", "py", "python3"})


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
    `files` finds the programs that may hold anywhere in a file by the names and texts of the whole of it. `notebook` has the
    rules that read something else of notebooks, by `Rule.notebook_part`; the entries are all in the plan that holds these.
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
    literals: tuple[bytes, ...]
    files: Anchors
    notebook: Mapping[str, Plan] = field(default_factory=dict)

    @cached_property
    def literal_index(self) -> LiteralIndex:
        return LiteralIndex(self.literals)

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
        own = {program.rule.info.id for program in self.programs} | {check.info.id for check in self.checks}
        return frozenset(own.union(*(part.instant_ids for part in self.notebook.values())))

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


def compile_plan(rules: Sequence[Rule], checks: Sequence[Check] = (), policy: Policy | None = None) -> Plan:
    """Every rule becomes a program or, with a reason, a deep rule; rules that the policy switches off are left out."""
    policy = policy or Policy()
    plan = _compiled([rule for rule in rules if not rule.notebook_part], checks, policy, INSTANT_LANGUAGES)
    parts: dict[str, Plan] = {}
    for part in NOTEBOOK_PARTS:
        if own := [rule for rule in rules if rule.notebook_part == part]:
            parts[part] = _compiled(own, (), policy, frozenset({"notebook"}))
    entries = [entry for one in (plan, *parts.values()) for entry in one.entries]
    problems = [problem for one in (plan, *parts.values()) for problem in one.problems]
    for part in parts.values():
        for rule in part.deep_rules:
            reason = next(entry.reason for entry in part.entries if entry.info is rule.info)
            message = f"rule {rule.info.id} reads notebooks, which only the instant tier does: {reason}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
    return replace(plan, entries=_sorted(entries), problems=tuple(problems), notebook=parts)


def _compiled(rules: Sequence[Rule], checks: Sequence[Check], policy: Policy, languages: Set[str]) -> Plan:
    entries: list[PlanEntry] = []
    problems: list[Problem] = []
    programs: list[Program] = []
    deep: list[Rule] = []
    for rule in rules:
        runs = policy.runs(rule.info)
        others = tuple(language for language in rule.info.languages if language not in languages)
        try:
            if len(others) == len(rule.info.languages):
                raise Undecided("the instant tier does not read " + ", ".join(others))
            program = compile_rule(rule, read)
        except Undecided as reason:
            entries.append(PlanEntry(rule.info, "deep", str(reason), bool(rule.fixes)))
            if runs:
                deep.append(rule)
            continue
        except (TypeError, KeyError, AttributeError, ValueError, RecursionError) as error:
            message = f"rule {rule.info.id} is not of Semgrep's form: {type(error).__name__}: {error}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
            continue
        entries.append(PlanEntry(rule.info, "instant", "", bool(rule.fixes)))
        if runs and others:
            deep.append(replace(rule, info=replace(rule.info, languages=others)))
        if runs:
            programs.extend(replace(program, formula=part, leaves=tuple(leaves_of(part))) for part in parts(program.formula))
    entries.extend(PlanEntry(check.info, "check", has_fix=check.has_fix) for check in checks)
    kept_checks = tuple(check for check in checks if policy.runs(check.info))
    stages = (_stage(programs, False), _stage(programs, True))
    files = Anchors.of_files((number, required(program.formula)) for number, program in enumerate(programs))
    found = [files.names, *(stage.anchors.names for stage in stages), *(check.words for check in kept_checks)]
    found.extend(frozenset(map(plain, leaf.words)) for program in programs for leaf in program.leaves if isinstance(leaf, PatternLeaf))
    return Plan(
        identity=next(_identities),
        entries=_sorted(entries),
        problems=tuple(problems),
        policy=policy,
        programs=tuple(programs),
        stages=stages,
        checks=kept_checks,
        deep_rules=tuple(deep),
        names=frozenset().union(*found) - {b""},
        literals=tuple(sorted(files.literals.union(*(stage.anchors.literals for stage in stages)))),
        files=files,
    )


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
