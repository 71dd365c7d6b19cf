"""All matches of a plan in one document, piece by piece, with what an edit cannot have changed taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set, Sized
from dataclasses import dataclass, field
from typing import Any

from vetline.core.check import Check, Hit, nothing
from vetline.core.finding import Problem
from vetline.core.suppress import marks_in
from vetline.core.text import Change, Text
from vetline.match.analysis import Analysis, SegmentPiece
from vetline.match.anchors import NO_WORD
from vetline.match.evaluate import evaluate
from vetline.match.formula import All, RegexLeaf
from vetline.match.joining import Joining
from vetline.match.language import Language
from vetline.match.leaves import Range
from vetline.match.overhang import Overhang
from vetline.match.passing import Passing
from vetline.match.plan import Plan
from vetline.match.plan_index import Stage
from vetline.match.posting import Posting
from vetline.match.program import Program
from vetline.match.regexes import UnusableRegex
from vetline.match.spine import Spine
from vetline.match.surroundings import Around, Whole
from vetline.match.tree import Node


@dataclass(frozen=True, slots=True, eq=False)
class RuleMatch:
    """Where a rule holds. Offsets count from the start of the piece, or of the text when there is none. `kept`: what was made of the match
    before; it is the same match as long as its text is."""

    program: Program
    range: Range
    piece: SegmentPiece | None
    kept: dict[int, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class CheckMatch:
    check: Check
    hit: Hit
    piece: SegmentPiece


Match = RuleMatch | CheckMatch


@dataclass(slots=True)
class _Decision:
    """What is known of a piece as long as its names stand for the same. `tried`: the programs that were looked at, `ranges`: where those hold that
    do; `hits`: what checks say, by their places in the plan. `candidates`: the programs that were last taken for possible there."""

    candidates: tuple[int, ...] = ()
    tried: tuple[int, ...] = ()
    ranges: dict[int, list[Range]] = field(default_factory=dict)
    hits: dict[int, list[Hit]] = field(default_factory=dict)
    notes: dict[int, Any] = field(default_factory=dict)


class Scanner:
    """The matches of one plan in one document over its edits. Owned by one thread at a time. `left_out`: programs not to run."""

    def __init__(self, plan: Plan, language: Language, text: Text, in_tests: bool, left_out: Set[int] = frozenset()) -> None:
        self.plan = plan
        self.in_tests = in_tests
        self.analysis = Analysis(language, text)
        self.problems: dict[str, Problem] = {}
        self._found: dict[SegmentPiece, list[Match]] = {}  # what is decided, for the pieces that have any
        self._open: dict[SegmentPiece, list[int]] = {}  # programs that the first stage holds for, to be decided each time
        self._posting = Posting(plan.names, plan.literals, plan.seams)
        self._passing = Passing(self._posting, self.analysis.pieces)
        self._overhang = Overhang(self.analysis, self._posting)
        self._marks: dict[SegmentPiece, list[int]] = {}
        self._noted: dict[int, Joining] = {}  # of checks on the whole text, by their places in the plan
        self._stale: dict[SegmentPiece, set[int] | None] = {}  # with the programs to be looked at again; None for all
        self._cut_classes = 0
        self._stage = plan.stages[0]
        self._words: Set[bytes] = frozenset()  # those that `_possible` is for
        self._parts: Set[bytes] = frozenset()  # those that `_joined` is made of
        self._joined: Set[bytes] = plan.seams.joined(self._parts)
        self._possible: Set[int] = plan.files.wordless  # programs that may hold somewhere in the text, by its words
        self._anchors = self._stage.anchors.among(self._possible, self._words)
        self._checks = dict(plan.checks_for(self._words))  # by their places in the plan
        self._left_out = set(left_out)
        self._posting.add_all(self.analysis.pieces, text.data)
        self._enter(self.analysis.pieces)

    @property
    def text(self) -> Text:
        return self.analysis.text

    @property
    def marks(self) -> list[int]:
        """Those of suppressing comments in the text, see `suppress.marks_in`."""
        return sorted(piece.start + at for piece, own in self._marks.items() for at in own)

    def advance(self, text: Text, change: Change) -> None:
        """Follow an edit; what it costs depends on what it changed."""
        made = self.analysis.advance(text, change)
        self._leave(made.gone)
        self._leave([piece for piece in made.renewed if piece in self._posting])
        for piece in made.renewed:
            self._posting.add(piece)
        self._passing.replace(made.gone, (*made.renewed, *made.renamed))
        self._overhang.replace(made.gone, made.renewed, change.start)
        self._enter(made.renewed)
        self._redo(made.renamed)

    def matches(self) -> list[Match]:
        """All matches now, in no particular order."""
        self._choose_stage()
        self._choose_programs()
        for piece, numbers in self._stale.items():
            self._decide(piece, numbers)
        self._stale.clear()
        result: list[Match] = [match for found in self._found.values() for match in found]
        spine = Spine(self.analysis, self._posting, self._passing, self._overhang)
        result.extend(self._undecided_matches(spine))
        result.extend(self._whole_matches(spine))
        result.extend(self._joined_matches())
        return result

    # -- pieces come and go --

    def _enter(self, pieces: Iterable[SegmentPiece]) -> None:
        for piece in pieces:
            self._cut_classes += piece.segment.is_header
            self._stale[piece] = None
            if marks := marks_in(piece.data):
                self._marks[piece] = marks

    def _leave(self, pieces: Iterable[SegmentPiece]) -> None:
        for piece in pieces:
            self._posting.remove(piece)
            self._cut_classes -= piece.segment.is_header
            self._stale.pop(piece, None)
            self._marks.pop(piece, None)
            for joining in self._noted.values():
                joining.leave(piece)
            self._found.pop(piece, None)
            self._open.pop(piece, None)

    def _choose_stage(self) -> None:
        stage: Stage = self.plan.stages[self._cut_classes > 0]
        if stage is not self._stage:
            self._stage = stage
            self._anchors = stage.anchors.among(self._possible, self._words)
            self._redo_all()

    def _choose_programs(self) -> None:
        """A program that may hold now and could not before, or the other way round, concerns all pieces with its words."""
        self._redo(self._posting.settle())
        words = self._posting.words
        if words == self._words:
            return
        checks = dict(self.plan.checks_for(words))
        if checks.keys() != self._checks.keys():
            self._checks = checks
            for piece in self.analysis.pieces:
                self._stale.setdefault(piece, set())
        if self._parts != self._posting.parts:
            self._parts = frozenset(self._posting.parts)
            self._joined = self.plan.seams.joined(self._parts)
        possible = self.plan.files.candidates(words | self._joined, self._posting.occurs)
        for content in self.plan.files.contents(possible - self._possible):
            self._posting.occurs(content)
        self._words = frozenset(words)
        changed = possible ^ self._possible
        self._possible = possible
        anchors = self._stage.anchors
        self._anchors = anchors.among(possible, words)
        found_by: dict[bytes, set[int]] = {}
        for number in changed:
            for word in anchors.words_of.get(number, ()):
                found_by.setdefault(word, set()).add(number)
        if NO_WORD in found_by or not changed.isdisjoint(anchors.wordless):
            self._redo_all()
        else:
            for word, numbers in found_by.items():
                for piece in self._posting.holding(word):
                    if (stale := self._stale.setdefault(piece, set())) is not None:
                        stale |= numbers

    def _redo_all(self) -> None:
        self._redo(self.analysis.pieces)

    def _redo(self, pieces: Iterable[SegmentPiece]) -> None:
        for piece in pieces:
            self._stale[piece] = None

    # -- one piece --

    def _decide(self, piece: SegmentPiece, numbers: Set[int] | None) -> None:
        """`numbers`: the programs that alone may have become candidates, or stopped to be any. What was decided before, for other words
        of the text, is not decided again."""
        words = self._posting.of(piece)
        known = piece.results.setdefault(self._stage.with_classes, _Decision())
        if numbers is None:
            candidates = self._anchors.candidates(words, piece.has)
        else:
            candidates = set(known.candidates) - numbers
            candidates |= {number for number in numbers & self._possible if self._anchors.needs[number].met(words, piece.has)}
        known.candidates = tuple(candidates)
        untried = candidates.difference(known.tried)
        self._try(sorted(untried - self._left_out), piece, known.ranges)
        known.tried += tuple(untried)
        found: list[Match] = []
        undecided: list[int] = []
        for number in sorted(candidates & known.ranges.keys() - self._left_out):
            program = self.plan.programs[number]
            if program.loosened(self._stage.with_classes) is program.formula:
                found.extend(RuleMatch(program, one, piece) for one in known.ranges[number])
            else:
                undecided.append(number)
        seen = _Pass(piece, self.in_tests)
        for at, check in self._checks.items():
            if not check.words or check.words & words:
                if check.run is not nothing:
                    if at not in known.hits:
                        known.hits[at] = list(check.run(seen))
                    found.extend(CheckMatch(check, hit, piece) for hit in known.hits[at])
                if check.note is not None and at not in known.notes:
                    known.notes[at] = check.note(seen)
        for at, note in known.notes.items():
            if note is not None:
                if at not in self._noted:
                    self._noted[at] = Joining(self.plan.checks[at])
                self._noted[at].put(piece, note)
        _put(self._found, piece, found)
        _put(self._open, piece, undecided)
        if piece.too_deep:
            line = self.text.lines.line_of(piece.start) + 1
            self.problems["too deep"] = Problem("code nested too deep to be read was left out", line=line)

    def _try(self, numbers: Iterable[int], piece: SegmentPiece, found: dict[int, list[Range]]) -> None:
        for number in numbers:
            try:
                program, with_classes = self.plan.programs[number], self._stage.with_classes
                formula = program.sharpened(with_classes) if piece.remembers else program.loosened(with_classes)
                if formula is not None and (ranges := evaluate(formula, piece)):
                    found[number] = ranges
            except (TimeoutError, RecursionError, UnusableRegex):
                self._give_up(number)

    def _give_up(self, number: int) -> None:
        """A program that took too long once is left out from now on: the next piece would cost as much."""
        self._left_out.add(number)
        identity = self.plan.programs[number].rule.info.id
        self.problems[identity] = Problem(f"rule {identity} takes too long or nests too deep on this text; it is incomplete here")

    # -- more than one piece --

    def _joined_matches(self) -> Iterator[CheckMatch]:
        """What checks say of the notes that they took."""
        for at, check in self._checks.items():
            if at in self._noted:
                yield from (CheckMatch(check, hit, piece) for piece, hit in self._noted[at].hits())

    def _undecided_matches(self, spine: Spine) -> Iterator[RuleMatch]:
        for piece, numbers in self._open.items():
            for number in numbers:
                yield from self._evaluated_around(number, spine, piece)

    def _evaluated_around(self, number: int, spine: Spine, piece: SegmentPiece) -> list[RuleMatch]:
        """Those found before are as good as long as what spans the piece is the same."""
        key = (number, "around")
        known = piece.results.get(key)
        if known is not None and number not in self._left_out and spine.is_bare(known[0]):
            return known[1]
        place = Around(spine, piece)
        if known is None or number in self._left_out or not place.sees(known[0], known[2]):
            known = piece.results[key] = (place.seen, list(self._evaluated(number, place, piece)), self.analysis.edition)
        return known[1]

    def _whole_matches(self, spine: Spine) -> Iterator[RuleMatch]:
        for number in sorted(self._stage.whole & self._possible):
            pieces = self._pieces_of_regex(number, spine)
            if pieces is None:
                yield from self._evaluated(number, Whole(spine), None)
            else:
                for piece in pieces:
                    yield from self._evaluated(number, Around(spine, piece), piece)

    def _pieces_of_regex(self, number: int, spine: Spine) -> list[SegmentPiece] | None:
        """The pieces that hold all matches of a regex that the program asks for; None when there is no such regex, or a
        match lies in more than one piece."""
        formula = self.plan.programs[number].formula
        if not isinstance(formula, All) or number in self._left_out:
            return None
        regex = next((one for one in formula.positive if isinstance(one, RegexLeaf) and not one.one_line), None)
        if regex is None:
            return None
        pieces: dict[SegmentPiece, None] = {}
        try:
            for one in spine.spanning(regex, False):
                piece = self.analysis.pieces[self.analysis.segmentation.at(one.start)]
                if one.end > piece.start + len(piece.data):
                    return None
                pieces[piece] = None
        except (TimeoutError, UnusableRegex):
            self._give_up(number)
            return []
        return list(pieces)

    def _evaluated(self, number: int, place: Around | Whole, piece: SegmentPiece | None) -> Iterator[RuleMatch]:
        if number in self._left_out:
            return
        program = self.plan.programs[number]
        try:
            for one in evaluate(program.formula, place):
                yield RuleMatch(program, one, piece)
        except (TimeoutError, RecursionError, UnusableRegex):
            self._give_up(number)


def _put(by_piece: dict[SegmentPiece, Any], piece: SegmentPiece, found: Sized) -> None:
    if found:
        by_piece[piece] = found
    else:
        by_piece.pop(piece, None)


class _Pass:
    """What a check sees of a piece."""

    def __init__(self, piece: SegmentPiece, in_tests: bool) -> None:
        self.data = piece.data
        self.in_tests = in_tests
        self.in_class = piece.in_class
        self._piece = piece

    @property
    def statements(self) -> Sequence[Node]:
        return self._piece.statements
