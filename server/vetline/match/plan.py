"""The compiled rules and checks of one configuration, indexed so that a segment meets only those that may match in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, count
from typing import Any

from vetline.core.check import Check
from vetline.core.finding import Problem, Severity
from vetline.core.languages import has_files
from vetline.core.ports import FOREIGN, Kept
from vetline.core.rule import NOTEBOOK_PARTS, Policy, Rule, RuleInfo
from vetline.match import plan_index
from vetline.match.anchors import NO_WORD, Anchors
from vetline.match.formula import Read, regexes_of
from vetline.match.javascript import pattern as script
from vetline.match.literal_index import LiteralIndex
from vetline.match.plan_index import Stage
from vetline.match.program import Alternatives, Program
from vetline.match.python import pattern as python
from vetline.match.regexes import Undecided
from vetline.match.requirement import LITERAL, required, required_in_piece
from vetline.match.seams import Seams

_identities = count(1)
_PROGRAM = ""
SCRIPT = "script"
"""The part of a plan that is for JavaScript and TypeScript."""
PAGE = "page"
"""The part that is for the markup of pages."""
_PARTS_OF_CHECKS = {"python": _PROGRAM, "javascript": SCRIPT, "html": PAGE}  # by the first language of a check


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """How one rule or check runs. `tier` is "instant", "deep" or "check"; `reason` says why a rule is deep."""

    info: RuleInfo
    tier: str
    reason: str = ""
    has_fix: bool = False


@dataclass(frozen=True, eq=False)
class Plan:
    """`programs` are the instant rules, those with alternatives once for each. `stages[1]` is for files with a class that
    is cut into its members. `names` are all the names that matter to any program or check, `literals` all the texts.
    `seams` knows the words of strings that may be put together. `checks_apart` has checks of other languages likewise. `files` finds the programs that may hold anywhere in a file by the names and texts of the whole of it. `apart` has programs that
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
    seams: Seams
    files: Anchors
    apart: Mapping[str, tuple[Program, ...]] = field(default_factory=dict)
    checks_apart: Mapping[str, tuple[Check, ...]] = field(default_factory=dict)
    kept: Kept | None = field(default=None, repr=False)
    _parts: dict[str, Plan] = field(default_factory=dict)  # fills as they are asked for; two threads may make the same

    def part(self, name: str) -> Plan | None:
        """The plan of programs that are `apart`."""
        if name not in self._parts and (name in self.apart or name in self.checks_apart):
            programs = self.apart.get(name, ())
            index = _kept_index(name, programs, self.kept) or _index(name, programs, self.kept)
            self._parts[name] = _plan(programs, self.checks_apart.get(name, ()), self.policy, self.kept, index)
        return self._parts.get(name)

    @property
    def every_check(self) -> tuple[Check, ...]:
        return (*self.checks, *chain.from_iterable(self.checks_apart.values()))

    def checks_for(self, words: Set[bytes]) -> Iterator[tuple[int, Check]]:
        """The checks that are asked in a program with such names and texts (`Posting.words`), with their places."""
        for at, (check, texts) in enumerate(zip(self.checks, self._texts_of_checks, strict=True)):
            if not texts or any(text in words for text in texts):
                yield at, check

    @cached_property
    def _texts_of_checks(self) -> list[list[bytes]]:
        return [[LITERAL + text for text in check.texts] for check in self.checks]

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
        return frozenset(program.rule.info.id for program in programs) | {check.info.id for check in self.every_check}

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

    def compile_ahead(self, with_scripts: bool = False) -> Iterator[None]:
        """Compiles, a rule or a regex at a step, what the first text is likely to need: the programs that are found by what a text
        says, such as a comment, and need no name. They are few, and among them are those with the longest regexes. The same of scripts where these
        are likely, too: their index alone is a tenth of a second, and seconds where it is not kept."""
        if with_scripts and SCRIPT in self.apart and SCRIPT not in self._parts:
            yield from self._scripts_ahead(self.apart[SCRIPT])
            yield from self._parts[SCRIPT].compile_ahead()
        anchors = self.stages[0].anchors
        for number, program in enumerate(self.programs):
            words = anchors.words_of.get(number, frozenset())
            if not words or any(word[:1] == LITERAL or word == NO_WORD for word in words):
                program.loosened(False)
                yield
                for regex in regexes_of(program.formula):
                    if not regex.is_compiled:
                        regex.compile()
                        yield

    def _scripts_ahead(self, programs: Sequence[Program]) -> Iterator[None]:
        index = _kept_index(SCRIPT, programs, self.kept)
        yield
        for program in programs if index is None else ():  # what the index is made of is remembered
            required(program.formula)
            yield
            for with_classes in (False, True):
                required_in_piece(program.formula, with_classes)
                yield
        index = index or _index(SCRIPT, programs, self.kept)
        yield
        self._parts.setdefault(SCRIPT, _plan(programs, self.checks_apart.get(SCRIPT, ()), self.policy, self.kept, index))
        yield

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

    name: str
    languages: frozenset[str]
    read: Read


_PYTHON = _Family("python", frozenset({"python", "py", "python3"}), python.read)
_SCRIPT = _Family("script", frozenset({"javascript", "typescript"}), script.read)
_NOTEBOOK = _Family("notebook", frozenset({"notebook"}), python.read)
_FAMILIES = (_PYTHON, _SCRIPT, _NOTEBOOK)


def compile_plan(rules: Sequence[Rule], checks: Sequence[Check] = (), policy: Policy | None = None, kept: Kept | None = None) -> Plan:
    """Every rule becomes programs or, with a reason, a deep rule; rules that the policy switches off are left out.

    What is found out of the rules' texts is taken from `kept` where that has it, and put there.
    """
    policy = policy or Policy()
    entries = [PlanEntry(check.info, "check", has_fix=check.has_fix) for check in checks]
    problems: list[Problem] = []
    deep: list[Rule] = []
    programs: dict[str, list[Program]] = {_PROGRAM: [], SCRIPT: [], **{part: [] for part in NOTEBOOK_PARTS}}
    for rule, outcome in zip(rules, _outcomes(rules, kept), strict=True):
        if outcome.error:
            message = f"rule {rule.info.id} is not of Semgrep's form: {outcome.error}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
            continue
        compiled, reasons = outcome.compiled, ", ".join(outcome.reasons)
        if not any(map(has_files, rule.info.languages)):
            reasons = f"no file is read that is {' or '.join(rule.info.languages)}"
        entries.append(PlanEntry(rule.info, "instant" if compiled else "deep", "" if compiled else reasons, bool(rule.fixes)))
        if rule.notebook_part and not compiled:
            message = f"rule {rule.info.id} reads notebooks, which only the instant tier does: {reasons}"
            problems.append(Problem(message, rule.info.source_path, rule.line))
        if not policy.runs(rule.info):
            continue
        read = frozenset().union(*(family.languages for family in _FAMILIES if family.name in compiled))
        others = tuple(language for language in rule.info.languages if language not in read)
        if others and not rule.notebook_part:
            deep.append(replace(rule, info=replace(rule.info, languages=others)) if compiled else rule)
        for family, (alternatives, count_of_them) in compiled.items():
            part = SCRIPT if family == _SCRIPT.name else rule.notebook_part
            programs[part].extend(Program(alternatives, number) for number in range(count_of_them))
    runs: dict[str, list[Check]] = {_PROGRAM: []}
    for check in checks:
        if policy.runs(check.info):
            runs.setdefault(_PARTS_OF_CHECKS[check.info.languages[0]], []).append(check)
    own = programs.pop(_PROGRAM)
    plan = _plan(own, tuple(runs.pop(_PROGRAM)), policy, kept, _kept_index(_PROGRAM, own, kept) or _index(_PROGRAM, own, kept))
    apart = {part: tuple(others) for part, others in programs.items() if others}
    return replace(plan, entries=_sorted(entries), problems=tuple(problems), deep_rules=tuple(deep), apart=apart, checks_apart={part: tuple(own) for part, own in runs.items()})


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What compiling a rule came to: its alternatives and their number in each family, by its name; why there are none for some of
    its languages; or what is wrong with it."""

    compiled: Mapping[str, tuple[Alternatives, int]]
    reasons: tuple[str, ...]
    error: str = ""


def _outcomes(rules: Sequence[Rule], kept: Kept | None) -> list[_Outcome]:
    key = _key("outcomes", rules)
    try:
        return [_known_outcome(rule, *known) for rule, known in zip(rules, _recalled(kept, key), strict=True)]
    except FOREIGN:
        outcomes = [_outcome(rule) for rule in rules]
    if kept is not None and key and not any(outcome.error for outcome in outcomes):
        kept.put(key, [({name: count for name, (_, count) in one.compiled.items()}, one.reasons) for one in outcomes])
    return outcomes


def _known_outcome(rule: Rule, counts: Mapping[str, int], reasons: Sequence[str]) -> _Outcome:
    reads = {family.name: family.read for family in _FAMILIES}
    return _Outcome({name: (Alternatives(rule, reads[name], is_decided=True), int(count)) for name, count in counts.items()}, tuple(reasons))


def _outcome(rule: Rule) -> _Outcome:
    compiled: dict[str, tuple[Alternatives, int]] = {}
    reasons: list[str] = []
    reader = rule.info.languages[0]
    for family in _FAMILIES:
        if family.languages.isdisjoint(rule.info.languages):
            continue
        alternatives = Alternatives(rule, family.read)
        try:
            if reader not in family.languages:
                raise Undecided(f"Semgrep reads its patterns as {reader}")
            compiled[family.name] = alternatives, len(alternatives.formulas)
        except Undecided as reason:
            reasons.append(str(reason))
        except (TypeError, KeyError, AttributeError, ValueError, RecursionError) as error:
            return _Outcome({}, (), f"{type(error).__name__}: {error}")
    if not compiled and not reasons:
        reasons.append("the instant tier does not read " + ", ".join(rule.info.languages))
    return _Outcome(compiled, tuple(reasons))


def _plan(programs: Sequence[Program], checks: tuple[Check, ...], policy: Policy, kept: Kept | None, index: plan_index.PlanIndex) -> Plan:
    return Plan(
        identity=next(_identities),
        entries=(),
        problems=(),
        policy=policy,
        programs=tuple(programs),
        stages=index.stages,
        checks=checks,
        deep_rules=(),
        names=index.names.union(*(check.words for check in checks)) - {b""},
        literals=LiteralIndex(index.literals.union(*(check.texts for check in checks))),
        seams=Seams(index.strings, LITERAL),
        files=index.files,
        kept=kept,
    )


def _kept_index(part: str, programs: Sequence[Program], kept: Kept | None) -> plan_index.PlanIndex | None:
    try:
        index = plan_index.from_json(_recalled(kept, _key_of(part, programs)), len(programs))
    except FOREIGN:
        return None
    for program in programs:
        program.know(index.known)
    return index


def _index(part: str, programs: Sequence[Program], kept: Kept | None) -> plan_index.PlanIndex:
    index, key = plan_index.index_of(programs), _key_of(part, programs)
    if kept is not None and key:
        kept.put(key, plan_index.to_json(index))
    return index


def _key_of(part: str, programs: Iterable[Program]) -> str:
    return _key("index " + part, [program.rule for program in programs])


def _recalled(kept: Kept | None, key: str) -> Any:
    """Raises LookupError when nothing is kept under the key."""
    known = kept.get(key) if kept is not None and key else None
    if known is None:
        raise LookupError(key)
    return known


def _key(kind: str, rules: Iterable[Rule]) -> str:
    """Of all that is found out of these rules, in this order; "" when it is not known what they were read from."""
    digests = [rule.digest for rule in rules]
    return hashlib.sha256("\n".join([kind, *digests]).encode()).hexdigest() if digests and all(digests) else ""


def _sorted(entries: Iterable[PlanEntry]) -> tuple[PlanEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: entry.info.id))
