"""The compiled rules and checks of one configuration, indexed so that a segment meets only those that may match in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from vetline.core.check import Check
from vetline.core.finding import Problem, Severity
from vetline.core.rule import Policy, Rule, RuleInfo
from vetline.match.formula import Formula, PatternLeaf, Program, compile_rule, leaves_of, parts
from vetline.match.literal_index import LiteralIndex
from vetline.match.regexes import Undecided
from vetline.match.requirement import LITERAL, STRING, Alternatives, required
from vetline.match.stages import loosened
from vetline.match.words import plain

_identities = count(1)
_COMMON = frozenset({b"self", b"def", b"class", b"import", b"if", b"for", b"return", b"with", b"try", b"open", b"get", b"load"})
INSTANT_LANGUAGES = frozenset({"python", "py", "python3"})


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """How one rule or check runs. `tier` is "instant", "deep" or "check"; `reason` says why a rule is deep."""

    info: RuleInfo
    tier: str
    reason: str = ""
    has_fix: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """A program is a candidate where all `words` occur."""

    words: frozenset[bytes]
    program: int


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What the programs are evaluated as, piece by piece (see `stages`).

    `formulas` has None for a program that is `whole`: decided for a whole file at once. `anchored` finds the others by
    one of their words, but for the `gated`: they have none, and run on every piece of a file that holds their strings.
    """

    formulas: tuple[Formula | None, ...]
    anchored: dict[bytes, tuple[Anchor, ...]]
    gated: frozenset[int]
    whole: frozenset[int]

    def candidates(self, words: Set[bytes]) -> set[int]:
        """The programs that may match in a piece with exactly these words, those of `gated` left out."""
        found: set[int] = set()
        for word in self.anchored.keys() & words:
            for anchor in self.anchored[word]:
                if anchor.words <= words:
                    found.add(anchor.program)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class PlanWords:
    """`names` are plain words, `forms` what a name may be asked for as besides (see `words`), `signs` the rest."""

    names: frozenset[bytes]
    forms: Mapping[bytes, tuple[bytes, ...]]
    signs: frozenset[bytes]

    @staticmethod
    def of(words: Iterable[bytes]) -> PlanWords:
        names: set[bytes] = set()
        forms: dict[bytes, list[bytes]] = {}
        signs: set[bytes] = set()
        for word in sorted(set(words)):
            if name := plain(word):
                names.add(name)
                if name != word:
                    forms.setdefault(name, []).append(word)
            else:
                signs.add(word)
        return PlanWords(frozenset(names), {name: tuple(them) for name, them in forms.items()}, frozenset(signs))

    def held(self, words: Set[bytes], has: Callable[[bytes], bool]) -> Iterator[bytes]:
        """Those that a text with these plain words has."""
        names = self.names & words
        yield from names
        for name in names & self.forms.keys():
            yield from filter(has, self.forms[name])
        yield from filter(has, self.signs)


@dataclass(frozen=True, eq=False)
class Plan:
    """`programs` are the instant rules, those with alternatives once for each. `stages[1]` is for files with a class that
    is cut into its members. `words` are all the words that matter to any program or check, `literals` all the texts.
    """

    identity: int
    entries: tuple[PlanEntry, ...]
    problems: tuple[Problem, ...]
    policy: Policy
    programs: tuple[Program, ...]
    stages: tuple[Stage, Stage]
    checks: tuple[Check, ...]
    deep_rules: tuple[Rule, ...]
    words: PlanWords
    literals: tuple[bytes, ...]
    alternatives: tuple[Alternatives, ...]

    @cached_property
    def literal_index(self) -> LiteralIndex:
        return LiteralIndex(self.literals)

    @cached_property
    def superseded(self) -> dict[str, frozenset[str]]:
        """Rule id -> ids of the rules that say nothing where it reports."""
        return {entry.info.id: frozenset(entry.info.supersedes) for entry in self.entries if entry.info.supersedes}

    @cached_property
    def instant_ids(self) -> frozenset[str]:
        """Ids whose findings an instant report holds, all of them."""
        return frozenset({program.rule.info.id for program in self.programs} | {check.info.id for check in self.checks})

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

    def may_hold(self, program: int, words: Set[bytes]) -> bool:
        """Whether a program may match in a file with exactly these words."""
        return any(
            all((word[1:] if word[:1] == STRING else word) in words for word in one) for one in self.alternatives[program]
        )


def compile_plan(rules: Sequence[Rule], checks: Sequence[Check] = (), policy: Policy | None = None) -> Plan:
    """Every rule becomes a program or, with a reason, a deep rule; rules that the policy switches off are left out."""
    policy = policy or Policy()
    entries: list[PlanEntry] = []
    problems: list[Problem] = []
    programs: list[Program] = []
    deep: list[Rule] = []
    for rule in rules:
        runs = policy.runs(rule.info)
        others = tuple(language for language in rule.info.languages if language not in INSTANT_LANGUAGES)
        try:
            if len(others) == len(rule.info.languages):
                raise Undecided("the instant tier does not read " + ", ".join(others))
            program = compile_rule(rule)
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
    alternatives = tuple(required(program.formula) for program in programs)
    words = {word for group in alternatives for one in group for word in one}
    words.update(word for program in programs for leaf in program.leaves if isinstance(leaf, PatternLeaf) for word in leaf.words)
    words.update(word for check in kept_checks for word in check.words)
    return Plan(
        identity=next(_identities),
        entries=tuple(sorted(entries, key=lambda entry: entry.info.id)),
        problems=tuple(problems),
        policy=policy,
        programs=tuple(programs),
        stages=(_stage(programs, False), _stage(programs, True)),
        checks=kept_checks,
        deep_rules=tuple(deep),
        words=PlanWords.of(word[1:] if word[:1] == STRING else word for word in words if word[:1] != LITERAL),
        literals=tuple(sorted(word[1:] for word in words if word[:1] == LITERAL)),
        alternatives=alternatives,
    )


def _stage(programs: Sequence[Program], with_classes: bool) -> Stage:
    formulas = tuple(loosened(program.formula, with_classes) for program in programs)
    groups = {number: required(formula) for number, formula in enumerate(formulas) if formula is not None}
    frequency = Counter(word for group in groups.values() for words in group for word in words)
    anchored: dict[bytes, list[Anchor]] = {}
    gated: set[int] = set()
    for number, group in groups.items():
        if any(not _anchoring(words) for words in group):
            gated.add(number)
            continue
        for words in group:
            # The rarest-looking word: not a common one, and one that few others hang on.
            word = min(_anchoring(words), key=lambda one: (plain(one) in _COMMON, -len(one), frequency[one], one))
            anchored.setdefault(word, []).append(Anchor(_local(words), number))
    return Stage(
        formulas=formulas,
        anchored={word: tuple(anchors) for word, anchors in anchored.items()},
        gated=frozenset(gated),
        whole=frozenset(number for number, formula in enumerate(formulas) if formula is None),
    )


def _local(words: frozenset[bytes]) -> frozenset[bytes]:
    """What has to stand in the piece itself: a string may come from a constant that is defined elsewhere."""
    return frozenset(word for word in words if word[:1] != STRING)


def _anchoring(words: frozenset[bytes]) -> list[bytes]:
    """The words that make a piece worth looking at: no signs, which stand everywhere."""
    return [word for word in _local(words) if word[:1] == LITERAL or plain(word)]
