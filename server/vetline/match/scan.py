"""All matches of a plan in one document, piece by piece, with what an edit cannot have changed taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from vetline.core.check import Check, Hit
from vetline.core.finding import Problem
from vetline.core.text import Change, Text
from vetline.match import leaves, unify_statements
from vetline.match.analysis import Analysis, SegmentPiece
from vetline.match.bindings import Bindings, Bound
from vetline.match.evaluate import evaluate
from vetline.match.formula import PatternLeaf, Program, RegexLeaf
from vetline.match.index import index
from vetline.match.language import Language
from vetline.match.leaves import Range
from vetline.match.piece import Piece, inside
from vetline.match.plan import Plan
from vetline.match.requirement import LITERAL
from vetline.match.segments import CLASS_HEADER
from vetline.match.tree import ABSENT, Node


@dataclass(frozen=True, slots=True, eq=False)
class RuleMatch:
    """Where a rule holds. Offsets count from the start of the piece, or of the text when there is none."""

    program: Program
    range: Range
    piece: Any


@dataclass(frozen=True, slots=True, eq=False)
class CheckMatch:
    check: Check
    hit: Hit
    piece: SegmentPiece


class Scanner:
    """The matches of one plan in one document over its edits. Owned by one thread at a time."""

    def __init__(self, plan: Plan, language: Language, text: Text, in_tests: bool) -> None:
        self.plan = plan
        self.in_tests = in_tests
        self.analysis = Analysis(language, text)
        self.problems: dict[str, Problem] = {}
        self._hot: dict[SegmentPiece, list[RuleMatch | CheckMatch]] = {}
        self._posting: dict[bytes, set[SegmentPiece]] = {}
        self._words_of: dict[SegmentPiece, frozenset[bytes]] = {}
        self._cut_classes = 0
        self._stale: set[SegmentPiece] = set()
        folded = text.data.lower()
        self._enter(self.analysis.pieces, [literal for literal in plan.literals if literal in folded])

    @property
    def text(self) -> Text:
        return self.analysis.text

    def advance(self, text: Text, change: Change) -> None:
        """Follow an edit; what it costs depends on what it changed."""
        gone, redone = self.analysis.advance(text, change)
        self._leave(gone)
        again = [piece for piece in redone if piece in self._words_of]
        self._leave(again)
        self._enter(redone)

    def matches(self) -> list[RuleMatch | CheckMatch]:
        """All matches now, in no particular order."""
        for piece in self._stale:
            found = list(self._local(piece))
            if found:
                self._hot[piece] = found
            if piece.too_deep:
                line = self.text.lines.line_of(piece.start) + 1
                self.problems["too deep"] = Problem("code nested too deep to be read was left out", line=line)
        self._stale.clear()
        result: list[RuleMatch | CheckMatch] = [match for found in self._hot.values() for match in found]
        result.extend(self._wide_matches())
        return result

    # -- pieces come and go --

    def _enter(self, pieces: Iterable[SegmentPiece], literals: Sequence[bytes] | None = None) -> None:
        """`literals`: those of the plan that can occur in these pieces, when they are known to be fewer than all."""
        plan_words = self.plan.words
        if literals is None:
            literals = self.plan.literals
        for piece in pieces:
            words = self._words_of[piece] = (plan_words & piece.words) | _literals_in(piece, literals)
            for word in words:
                self._posting.setdefault(word, set()).add(piece)
            self._cut_classes += piece.segment.kind == CLASS_HEADER
            self._stale.add(piece)

    def _leave(self, pieces: Iterable[SegmentPiece]) -> None:
        for piece in pieces:
            for word in self._words_of.pop(piece):
                others = self._posting[word]
                others.discard(piece)
                if not others:
                    del self._posting[word]
            self._cut_classes -= piece.segment.kind == CLASS_HEADER
            self._stale.discard(piece)
            self._hot.pop(piece, None)

    # -- within one piece --

    def _local(self, piece: SegmentPiece) -> Iterator[RuleMatch | CheckMatch]:
        words = self._words_of[piece]
        for number in sorted(self.plan.candidates(words)):
            if self._cut_classes and number in self.plan.class_dependent:
                continue
            program = self.plan.programs[number]
            try:
                for found in evaluate(program.formula, _OfProgram(piece, program)):
                    yield RuleMatch(program, found, piece)
            except (TimeoutError, RecursionError):
                self._too_slow(program)
        for check in self.plan.checks:
            if not check.words or check.words & words:
                for hit in check.run(_Pass(piece, self.in_tests)):
                    yield CheckMatch(check, hit, piece)

    def _too_slow(self, program: Program) -> None:
        identity = program.rule.info.id
        self.problems[identity] = Problem(f"rule {identity} takes too long or nests too deep on this text; it is incomplete here")

    # -- across pieces --

    def _wide_matches(self) -> Iterator[RuleMatch]:
        for number in self.plan.wide_candidates(self._posting.keys(), self._cut_classes > 0):
            program = self.plan.programs[number]
            place = _File(self, program)
            try:
                for found in evaluate(program.formula, place):
                    yield RuleMatch(program, found, None)
            except (TimeoutError, RecursionError):
                self._too_slow(program)

    def pieces_for(self, leaf: RegexLeaf) -> list[SegmentPiece]:
        """The pieces in which a regex that stays on its line can match."""
        if leaf.literals is None:
            return self.analysis.pieces
        found = {piece for literal in leaf.literals for piece in self._posting.get(LITERAL + literal, ())}
        return sorted(found, key=lambda piece: piece.position)

    def pieces_with(self, words: frozenset[bytes]) -> list[SegmentPiece]:
        """The pieces that hold all of these words, in order."""
        if not words:
            return self.analysis.pieces
        groups = [self._posting.get(word, frozenset()) for word in words]
        smallest = min(groups, key=len)
        return sorted((piece for piece in smallest if words <= self._words_of[piece]), key=lambda piece: piece.position)


def _literals_in(piece: SegmentPiece, literals: Sequence[bytes]) -> set[bytes]:
    folded = piece.data.lower()
    found = {LITERAL + literal for literal in literals if literal in folded}
    renamed = b" ".join(piece.words - piece.segment.words).lower()
    if renamed:
        found.update(LITERAL + literal for literal in literals if literal in renamed)
    return found


class _NoConstants:
    """Names whose constants are not looked at: `options: constant_propagation: false`."""

    def __init__(self, names: Any) -> None:
        self._names = names
        self.imported = names.imported
        self.wildcards = names.wildcards

    def constant(self, node: Node) -> None:
        return None


class _OfProgram:
    """A piece as one program sees it."""

    def __init__(self, piece: Any, program: Program) -> None:
        self._piece = piece
        self._program = program
        self.matches = piece.matches
        self.text = piece.text
        self.whole = piece.whole
        self.within = piece.within

    @property
    def names(self) -> Any:
        return self._piece.names


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


class _File:
    """The whole document as a `Place` for one program: its pieces' matches and those that span pieces."""

    def __init__(self, scanner: Scanner, program: Program) -> None:
        self._scanner = scanner
        self._program = program
        self._data = scanner.text.data

    @property
    def names(self) -> Any:
        return _AnyPiece

    def text(self, start: int, end: int) -> str:
        return self._data[start:end].decode("utf-8", "replace")

    def whole(self) -> Range:
        return Range(0, len(self._data), {})

    def within(self, bound: Bound) -> Piece | None:
        if not bound.nodes or bound.is_text:
            return None
        piece = self._scanner.analysis.pieces[self._scanner.analysis.segmentation.at(bound.start)]
        made = inside(piece, Bound(bound.nodes, bound.is_text, bound.base - piece.start))
        return _Moved(made, piece.start) if made is not None else None  # type: ignore[return-value]  # a Place too

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterator[Range]:
        if isinstance(leaf, RegexLeaf):
            yield from self._regex_matches(leaf)
            return
        pattern = leaf.pattern
        runs = not pattern.is_expression and (len(pattern.nodes) > 1 or pattern.nodes[0].kind == "Dots")
        for piece in self._scanner.pieces_with(leaf.words):
            if runs:
                matches = self._inner_runs(piece, leaf, longest_only)
            else:
                matches = piece.matches(leaf, longest_only)
            for found in matches:
                yield moved(found, piece.start)
        if runs:
            for members in self._member_lists():
                yield from _spine_runs(self._scanner, leaf, members, longest_only)
        elif pattern.nodes[0].kind == "ClassDef":
            yield from self._cut_class_matches(leaf)

    def _inner_runs(self, piece: SegmentPiece, leaf: PatternLeaf, longest_only: bool) -> Iterable[Range]:
        """Matches of a statement sequence below the piece's own statements."""
        key = (leaf, longest_only, "inner")
        if key not in piece.results:
            nested = index(piece.statements, with_top=False)
            piece.results[key] = list(leaves.runs(leaf.pattern.nodes, nested.sequences, piece.names, longest_only))
        return piece.results[key]

    def _regex_matches(self, leaf: RegexLeaf) -> Iterator[Range]:
        if leaf.one_line:
            for piece in self._scanner.pieces_for(leaf):
                if leaf not in piece.results:
                    piece.results[leaf] = piece.regex_matches(leaf)
                for found in piece.results[leaf]:
                    yield moved(found, piece.start)
        elif leaf.literals is None or any(LITERAL + literal in self._scanner._posting for literal in leaf.literals):
            yield from Piece(self._data, tuple, lambda _: _AnyPiece).regex_matches(leaf)

    def _member_lists(self) -> Iterator[Sequence[SegmentPiece]]:
        """The pieces whose statements follow each other: the top level's, and those of each cut class."""
        analysis = self._scanner.analysis
        lists: dict[int | None, list[SegmentPiece]] = {}
        if not self._scanner._cut_classes:
            yield analysis.pieces
            return
        parents: list[tuple[int, int]] = []  # (depth, position) of the class headers that are open
        for position, piece in enumerate(analysis.pieces):
            depth = len(piece.segment.nesting)
            while parents and parents[-1][0] >= depth:
                parents.pop()
            lists.setdefault(parents[-1][1] if parents else None, []).append(piece)
            if piece.segment.kind == CLASS_HEADER:
                parents.append((depth, position))
        yield from lists.values()

    def _cut_class_matches(self, leaf: PatternLeaf) -> Iterator[Range]:
        analysis = self._scanner.analysis
        for position, piece in enumerate(analysis.pieces):
            if piece.segment.kind != CLASS_HEADER:
                continue
            members = analysis.segmentation.members(position)
            last = analysis.pieces[members[-1]] if len(members) else piece
            found = _class_of(piece, [analysis.pieces[member] for member in members], leaf)
            for one in found:
                yield Range(one.start + piece.start, last.start + _end_of(last), _rebased(one.bindings, {}, piece.start))


def moved(found: Range, by: int) -> Range:
    if not by:
        return found
    bindings = {name: bound.moved(by) for name, bound in found.bindings.items()}
    return Range(found.start + by, found.end + by, bindings, found.inside, found.regex)


class _Moved:
    """A place within a piece, seen with the document's offsets."""

    def __init__(self, place: Piece, by: int) -> None:
        self._place, self._by = place, by

    @property
    def names(self) -> Any:
        return self._place.names

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterator[Range]:
        for found in self._place.matches(leaf, longest_only):
            yield moved(found, self._by)

    def text(self, start: int, end: int) -> str:
        return self._place.text(start - self._by, end - self._by)

    def whole(self) -> Range:
        return moved(self._place.whole(), self._by)

    def within(self, bound: Bound) -> Any:
        made = self._place.within(Bound(bound.nodes, bound.is_text, bound.base - self._by))
        return _Moved(made, self._by) if made is not None else None


class _AnyPiece:
    """Names of nodes that come from any piece: what a node stands for was written into it when its piece was resolved."""

    wildcards: frozenset[tuple[str, ...]] = frozenset()

    @staticmethod
    def imported(node: Node) -> tuple[str, ...] | None:
        return node.binding.imported if node.binding is not None else None  # type: ignore[attr-defined]

    @staticmethod
    def constant(node: Node) -> Any:
        return None


# -- statement sequences across pieces ---------------------------------------------------------------------------------


def _end_of(piece: SegmentPiece) -> int:
    statements = piece.statements
    return max((statement.end for statement in statements), default=len(piece.data))


def _rebased(bindings: Bindings, before: Bindings, base: int) -> Bindings:
    """`bindings` whose new ones count from `base`."""
    return {name: bound if name in before else bound.moved(base) for name, bound in bindings.items()}


def _spine_runs(
    scanner: Scanner, leaf: PatternLeaf, members: Sequence[SegmentPiece], longest_only: bool
) -> Iterator[Range]:
    """Matches of a statement sequence along pieces. A piece that no statement of the pattern can match is not lowered
    unless a match may end in it and is asked for exactly."""
    patterns = leaf.pattern.nodes
    wanted = [_words_of_statement(pattern) for pattern in patterns if pattern.kind != "Dots"]
    present = scanner._words_of
    candidates = [any(words <= present[piece] for words in wanted) for piece in members]
    if not all(any(words <= present[piece] for piece in members) for words in wanted):
        return
    deep = any(pattern.kind == "Dots" for pattern in patterns)
    ends_open = patterns[-1].kind == "Dots" and not longest_only
    targets: list[tuple[Node, int, SegmentPiece]] = []
    tops: list[int] = []
    for piece, candidate in zip(members, candidates, strict=True):
        if not candidate and not ends_open and piece.segment.kind != CLASS_HEADER:
            tops.append(len(targets))
            targets.append((Node("Opaque", 0, len(piece.data)), piece.start, piece))
            continue
        for statement in _statements_of(scanner.analysis, piece):
            tops.append(len(targets))
            flat = unify_statements.flatten((statement,)) if deep else (statement,)
            targets.extend((node, piece.start, piece) for node in flat)
        if deep and piece.segment.kind == CLASS_HEADER:
            for member in scanner.analysis.segmentation.members(piece.position):
                inner = scanner.analysis.pieces[member]
                flat = unify_statements.flatten(_statements_of(scanner.analysis, inner))
                targets.extend((node, inner.start, inner) for node in flat)
    furthest, ends = 0, []
    for node, base, _ in targets:
        furthest = max(furthest, node.end + base)
        ends.append(furthest)
    seen: set[tuple[int, int, str]] = set()
    for top in tops:
        for bindings, last in _spine_run(patterns, 0, targets, top, {}, longest_only):
            if last < top:
                continue
            start = targets[top][0].start + targets[top][1]
            end = max(ends[last], targets[last][0].end + targets[last][1])
            key = (start, end, repr(sorted((name, bound.start, bound.end) for name, bound in bindings.items())))
            if key not in seen:
                seen.add(key)
                yield Range(start, end, bindings)


def _statements_of(analysis: Analysis, piece: SegmentPiece) -> Sequence[Node]:
    """A piece's statements with their names resolved; a cut class reaches to the end of its members."""
    piece.names  # noqa: B018 - names are written into the statements
    if piece.segment.kind != CLASS_HEADER:
        return piece.statements
    members = analysis.segmentation.members(piece.position)
    if not members:
        return piece.statements
    last = analysis.pieces[members[-1]]
    end = last.start + _end_of(last) - piece.start
    *before, header = piece.statements
    return [*before, Node(header.kind, header.start, end, header.value, header.children)]


def _words_of_statement(pattern: Node) -> frozenset[bytes]:
    from vetline.match.pattern import Pattern
    from vetline.match.words import required_words

    return required_words(Pattern((pattern,), False, ""))


def _spine_run(
    patterns: Sequence[Node],
    at_pattern: int,
    targets: Sequence[tuple[Node, int, SegmentPiece]],
    at: int,
    bindings: Bindings,
    longest_only: bool,
) -> Iterator[tuple[Bindings, int]]:
    if at_pattern == len(patterns):
        yield bindings, at - 1
        return
    pattern = patterns[at_pattern]
    if pattern.kind == "Dots":
        last = at_pattern + 1 == len(patterns)
        for start in range(len(targets) if last and longest_only else at, len(targets) + 1):
            yield from _spine_run(patterns, at_pattern + 1, targets, start, bindings, longest_only)
        return
    if at < len(targets):
        node, base, piece = targets[at]
        if node.kind == "Opaque":
            return
        for one in unify_statements.in_sequence(piece.names, pattern, node, bindings):
            yield from _spine_run(patterns, at_pattern + 1, targets, at + 1, _rebased(one, bindings, base), longest_only)


def _class_of(header: SegmentPiece, members: Sequence[SegmentPiece], leaf: PatternLeaf) -> Iterator[Range]:
    """Matches of a class pattern on a class that is cut: a body of `...` alone looks at the header only."""
    pattern = leaf.pattern.nodes[0]
    header.names  # noqa: B018 - names are written into the statements
    for statement in header.statements:
        if statement.kind != "ClassDef":
            continue
        body = pattern.children[3]
        if any(child.kind != "Dots" for child in body.children):
            statement = _joined(statement, header, members)
        for bindings in unify_statements.statement(header.names, pattern, statement, {}):
            yield Range(statement.start, statement.end, bindings)


def _joined(statement: Node, header: SegmentPiece, members: Sequence[SegmentPiece]) -> Node:
    """The class with its members' statements, offsets from the header's start."""
    inside: list[Node] = list(statement.children[3].children)
    for member in members:
        member.names  # noqa: B018 - names are written into the statements
        if len(member.segment.nesting) == len(header.segment.nesting) + 1:
            inside.extend(shifted(node, member.start - header.start) for node in member.statements)
    body = Node("Block", statement.start, statement.end, None, tuple(inside))
    return Node("ClassDef", statement.start, statement.end, statement.value, (*statement.children[:3], body))


def shifted(node: Node, by: int) -> Node:
    """A copy of a tree, its offsets moved."""
    if node is ABSENT:
        return node
    made = Node(node.kind, node.start + by, node.end + by, node.value, tuple(shifted(child, by) for child in node.children))
    made.binding = node.binding
    return made
