"""An index of a plan's programs by the words that they need, and the same as JSON, so that it is made of rules once and kept.

What is read is right or refused: it stood on a disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from vetline.match.anchors import Anchors, Need
from vetline.match.formula import Either, Formula, Inside, MetavariablePattern, PatternLeaf, RegexLeaf, leaves_of
from vetline.match.known import Known
from vetline.match.program import Program
from vetline.match.requirement import required, required_in_piece, words_of_strings
from vetline.match.words import plain


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What the programs are evaluated as, piece by piece (see `stages`).

    Those that are `whole` are decided for a whole file at once; `anchors` finds the others by their words.
    """

    with_classes: bool
    anchors: Anchors
    whole: frozenset[int]


@dataclass(frozen=True, slots=True, eq=False)
class PlanIndex:
    """See `plan.Plan`."""

    stages: tuple[Stage, Stage]
    files: Anchors
    names: frozenset[bytes]
    literals: frozenset[bytes]
    strings: frozenset[bytes]
    known: Known


def index_of(programs: Sequence[Program]) -> PlanIndex:
    """Costs reading all that the rules say."""
    stages = (_stage(programs, False), _stage(programs, True))
    requirements = [required(program.formula) for program in programs]
    files = Anchors.of_files(enumerate(requirements))
    leaves = [leaf for program in programs for leaf in leaves_of(program.formula)]
    names = [files.names, *(stage.anchors.names for stage in stages)]
    names.extend(frozenset(map(plain, leaf.words)) for leaf in leaves if isinstance(leaf, PatternLeaf))
    literals = [files.literals, *(stage.anchors.literals for stage in stages)]
    literals.extend(leaf.literals for leaf in leaves if isinstance(leaf, RegexLeaf) and leaf.literals)
    strings = frozenset().union(*map(words_of_strings, requirements))
    return PlanIndex(stages, files, frozenset().union(*names) - {b""}, frozenset().union(*literals), strings, _known(programs))


def _stage(programs: Sequence[Program], with_classes: bool) -> Stage:
    formulas = [program.loosened(with_classes) for program in programs]
    groups = ((number, required_in_piece(programs[number].formula, with_classes)) for number, formula in enumerate(formulas) if formula is not None)
    whole = frozenset(number for number, formula in enumerate(formulas) if formula is None)
    return Stage(with_classes, Anchors.of_pieces(groups), whole)


def _known(programs: Sequence[Program]) -> Known:
    words = _Numbers()
    patterns: dict[str, Any] = {}
    regexes: dict[str, Any] = {}
    for leaf in chain.from_iterable(_every_leaf(program.formula) for program in programs):
        if isinstance(leaf, RegexLeaf):
            regexes[leaf.text] = (leaf.one_line, None if leaf.literals is None else sorted(map(words.of, sorted(leaf.literals))))
        elif leaf.pattern.text not in patterns:
            pattern = leaf.pattern
            needed = sorted(map(words.of, sorted(pattern.needed)))
            patterns[pattern.text] = (needed, sorted(pattern.metavariables), pattern.kinds, pattern.is_expression)
    return Known(patterns, regexes, tuple(words.all()))


def _every_leaf(formula: Formula) -> Iterator[PatternLeaf | RegexLeaf]:
    """As `leaves_of`, with those that are asked of metavariables."""
    if isinstance(formula, (PatternLeaf, RegexLeaf)):
        yield formula
    elif isinstance(formula, Inside):
        yield from _every_leaf(formula.formula)
    elif isinstance(formula, Either):
        yield from chain.from_iterable(map(_every_leaf, formula.formulas))
    else:
        inner = (condition.formula for condition in formula.conditions if isinstance(condition, MetavariablePattern))
        yield from chain.from_iterable(map(_every_leaf, (*formula.positive, *formula.negative, *inner)))


def to_json(index: PlanIndex) -> Any:
    """Words are numbered, and so are needs, each behind those that it holds."""
    words, needs = _Numbers(), _Numbers()
    written: list[Any] = []

    def number_of(need: Need) -> int:
        if need not in needs:
            choices = [[number_of(one) for one in choice] for choice in need.choices]
            needs.of(need)
            written.append([sorted(map(words.of, sorted(need.posted))), [*map(words.of, need.rest)], choices])
        return needs.of(need)

    def anchors(one: Anchors) -> Any:
        found_by = [[number, sorted(map(words.of, found))] for number, found in one.words_of.items()]
        return [[[number, number_of(need)] for number, need in one.needs.items()], found_by]

    made = [anchors(one) for one in (index.files, *(stage.anchors for stage in index.stages))]
    return {
        "anchors": made,
        "whole": [sorted(stage.whole) for stage in index.stages],
        "needs": written,
        "words": [*map(_text, words.all())],
        "names": [*map(_text, sorted(index.names))],
        "literals": [*map(_text, sorted(index.literals))],
        "strings": [*map(_text, sorted(index.strings))],
        "known": [index.known.patterns, index.known.regexes, [*map(_text, index.known.words)]],
    }


def from_json(data: Any, program_count: int) -> PlanIndex:
    """Raises one of `ports.FOREIGN` for what `to_json` has not made of as many programs."""
    words = [*map(_bytes, data["words"])]
    needs: list[Need] = []
    for posted, rest, choices in data["needs"]:
        held = tuple(tuple([needs[number] for number in choice]) for choice in choices)
        needs.append(Need(frozenset([words[number] for number in posted]), tuple([words[number] for number in rest]), held))
    files, *pieces = [_anchors(written, found_by, words, needs) for written, found_by in data["anchors"]]
    first, second = map(frozenset, data["whole"])
    stages = (Stage(False, pieces[0], first), Stage(True, pieces[1], second))
    everything = set(range(program_count))
    if files.needs.keys() != everything or any(stage.anchors.needs.keys() | stage.whole != everything for stage in stages):
        raise ValueError("an index of other programs")
    names, literals, strings = (frozenset(map(_bytes, data[key])) for key in ("names", "literals", "strings"))
    patterns, regexes, of_these = data["known"]
    if not isinstance(patterns, dict) or not isinstance(regexes, dict):
        raise TypeError("no texts")
    return PlanIndex(stages, files, names, literals, strings, Known(patterns, regexes, tuple(map(_bytes, of_these))))


def _anchors(written: Iterable[Any], found_by: Iterable[Any], words: Sequence[bytes], needs: Sequence[Need]) -> Anchors:
    words_of: Mapping[int, frozenset[bytes]] = {number: frozenset([words[word] for word in found]) for number, found in found_by}
    return Anchors.found_by({number: needs[need] for number, need in written}, words_of)


class _Numbers:
    """Things, numbered in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[Any, int] = {}

    def __contains__(self, thing: Any) -> bool:
        return thing in self._numbers

    def of(self, thing: Any) -> int:
        return self._numbers.setdefault(thing, len(self._numbers))

    def all(self) -> Iterable[Any]:
        return self._numbers


def _text(word: bytes) -> str:
    return word.decode("latin-1")


def _bytes(text: str) -> bytes:
    return text.encode("latin-1")
