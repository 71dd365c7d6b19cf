"""The compiled rules and checks of one configuration, indexed so that a segment meets only those that may match in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

from vetline.core.check import Check
from vetline.core.finding import Problem
from vetline.core.rule import Policy, Rule, RuleInfo
from vetline.match import requirement
from vetline.match.formula import PatternLeaf, Program, RegexLeaf, compile_rule, leaves_of, parts
from vetline.match.pattern import Undecided
from vetline.match.requirement import LITERAL, STRING

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


@dataclass(frozen=True, eq=False)
class Plan:
    """`programs` are the instant rules, those with alternatives once for each; `anchored` finds them by one of their words, `unanchored` run everywhere.

    `wide` holds the programs whose matches may span several segments; the others are decided segment by segment.
    `words` are all the words that matter to any program or check, `literals` all the lower-case texts.
    """

    identity: int
    entries: tuple[PlanEntry, ...]
    problems: tuple[Problem, ...]
    policy: Policy
    programs: tuple[Program, ...]
    anchored: dict[bytes, tuple[Anchor, ...]]
    unanchored: tuple[int, ...]
    wide: frozenset[int]
    class_dependent: frozenset[int]
    checks: tuple[Check, ...]
    deep_rules: tuple[Rule, ...]
    words: frozenset[bytes]
    literals: tuple[bytes, ...]
    alternatives: tuple[requirement.Alternatives, ...] = field(repr=False, default=())

    @cached_property
    def superseded(self) -> dict[str, frozenset[str]]:
        """Rule id -> ids of the rules that say nothing where it reports."""
        return {entry.info.id: frozenset(entry.info.supersedes) for entry in self.entries if entry.info.supersedes}

    @cached_property
    def instant_ids(self) -> frozenset[str]:
        """Ids whose findings an instant report holds, all of them."""
        return frozenset(
            {program.rule.info.id for program in self.programs} | {check.info.id for check in self.checks}
        )

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """Every id there is, on or off."""
        return frozenset(entry.info.id for entry in self.entries)

    def info(self, identity: str) -> RuleInfo | None:
        return next((entry.info for entry in self.entries if entry.info.id == identity), None)

    def candidates(self, words: Set[bytes]) -> set[int]:
        """The programs that are decided piece by piece and may match in a piece with exactly these words."""
        found = set(self.unanchored)
        for word in self.anchored.keys() & words:
            for anchor in self.anchored[word]:
                if anchor.words <= words:
                    found.add(anchor.program)
        return found

    def wide_candidates(self, words: Set[bytes], with_classes: bool) -> list[int]:
        """The programs that are decided for a whole file and may match in one with exactly these words."""
        programs = self.wide | self.class_dependent if with_classes else self.wide
        found = []
        for program in sorted(programs):
            if any(all((word[1:] if word[:1] == STRING else word) in words for word in one) for one in self.alternatives[program]):
                found.append(program)
        return found


def compile_plan(rules: Sequence[Rule], checks: Sequence[Check] = (), policy: Policy | None = None) -> Plan:
    """Every rule becomes a program or, with a reason, a deep rule; rules that the policy switches off are left out."""
    policy = policy or Policy()
    entries: list[PlanEntry] = []
    problems: list[Problem] = []
    programs: list[Program] = []
    deep: list[Rule] = []
    for rule in rules:
        runs = policy.runs(rule.info)
        try:
            if not INSTANT_LANGUAGES.intersection(rule.info.languages):
                raise Undecided("the instant tier does not read " + ", ".join(rule.info.languages))
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
        if runs:
            programs.extend(replace(program, formula=part, leaves=tuple(leaves_of(part))) for part in parts(program.formula))
    entries.extend(PlanEntry(check.info, "check") for check in checks)
    alternatives = tuple(requirement.required(program.formula) for program in programs)
    wide = {index for index, program in enumerate(programs) if any(map(_is_wide, program.leaves))}
    wide.update(index for index, group in enumerate(alternatives) if any(words and not _anchoring(words) for words in group))
    anchored, unanchored = _anchors(alternatives, wide)
    kept_checks = tuple(check for check in checks if policy.runs(check.info))
    words = {word[1:] if word[:1] == STRING else word for group in alternatives for one in group for word in one}
    words.update(word for program in programs for leaf in program.leaves if isinstance(leaf, PatternLeaf) for word in leaf.words)
    words.update(word for check in kept_checks for word in check.words)
    return Plan(
        identity=next(_identities),
        entries=tuple(sorted(entries, key=lambda entry: entry.info.id)),
        problems=tuple(problems),
        policy=policy,
        programs=tuple(programs),
        anchored=anchored,
        unanchored=unanchored,
        wide=frozenset(wide),
        class_dependent=frozenset(index for index, program in enumerate(programs) if any(map(_is_class, program.leaves))),
        checks=kept_checks,
        deep_rules=tuple(deep),
        words=frozenset(word for word in words if word[:1] != LITERAL),
        literals=tuple(sorted(word[1:] for word in words if word[:1] == LITERAL)),
        alternatives=alternatives,
    )


def _is_wide(leaf: PatternLeaf | RegexLeaf) -> bool:
    """Whether one match may span several segments of any file."""
    if isinstance(leaf, RegexLeaf):
        return not leaf.one_line
    return not leaf.pattern.is_expression and (len(leaf.pattern.nodes) > 1 or leaf.pattern.nodes[0].kind == "Dots")


def _is_class(leaf: PatternLeaf | RegexLeaf) -> bool:
    """Whether a match may span several segments of a file with a class that is cut into its members."""
    return isinstance(leaf, PatternLeaf) and any(node.kind == "ClassDef" for node in leaf.pattern.nodes)


def _local(words: frozenset[bytes]) -> frozenset[bytes]:
    """What has to stand in the piece itself: a string may come from a constant that is defined elsewhere."""
    return frozenset(word for word in words if word[:1] != STRING)


def _anchoring(words: frozenset[bytes]) -> list[bytes]:
    """The words that make a piece worth looking at: no signs, which stand everywhere."""
    return [word for word in _local(words) if word[-1:].isalnum() or word[:1] == LITERAL or word[-1:] == b"_"]


def _anchors(
    groups: Sequence[requirement.Alternatives], wide: Set[int]
) -> tuple[dict[bytes, tuple[Anchor, ...]], tuple[int, ...]]:
    """Each alternative hangs on its rarest-looking word: not a common one, and one that few others hang on."""
    frequency = Counter(word for group in groups for words in group for word in words)
    anchored: dict[bytes, list[Anchor]] = {}
    unanchored: list[int] = []
    for program, group in enumerate(groups):
        if program in wide:
            continue
        if any(not words for words in group):
            unanchored.append(program)
            continue
        for words in map(_local, group):
            word = min(_anchoring(words), key=lambda one: (one in _COMMON, -len(one), frequency[one], one))
            anchored.setdefault(word, []).append(Anchor(words, program))
    return {word: tuple(anchors) for word, anchors in anchored.items()}, tuple(unanchored)
