"""Matches that span segments: statement sequences along a module or a cut class, classes, regexes over several lines.

`Spine` finds them for one state of a document, each leaf once; `Around` and `Whole` are the places that see them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from vetline.match import flattening, unify_statements
from vetline.match.analysis import Analysis, SegmentPiece
from vetline.match.bindings import Bindings
from vetline.match.cut_classes import class_matches, statements_of
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.leaves import Range, moved
from vetline.match.overhang import Overhang
from vetline.match.passing import Passing
from vetline.match.posting import Posting
from vetline.match.sift import may_hold
from vetline.match.stages import is_class, is_run
from vetline.match.tree import Node

Leaf = PatternLeaf | RegexLeaf
MatchesWithin = Callable[[SegmentPiece, Any, bool], Iterable[Range]]
"""The matches of a leaf within a piece; whether the longest only."""
_NO_WORDS: frozenset[bytes] = frozenset()
_LEFT_OUT = frozenset({b"declare", b"namespace", b"enum"})
"""Words of TypeScript that may leave no statement, so that what is around it is next to each other."""


class Spine:
    """All ranges are in the document's offsets."""

    def __init__(self, analysis: Analysis, posting: Posting, passing: Passing, overhang: Overhang) -> None:
        self.analysis = analysis
        self._posting = posting
        self._passing = passing
        self._overhang = overhang
        self._spanning: dict[tuple[Leaf, bool], list[Range]] = {}

    def spanning(self, leaf: Leaf, longest_only: bool) -> list[Range]:
        """The matches of a wide leaf that need not lie within one piece."""
        key = (leaf, longest_only)
        if key not in self._spanning:
            self._spanning[key] = list(self._find(leaf, longest_only))
        return self._spanning[key]

    def is_bare(self, seen: Mapping[tuple[Leaf, bool], Sequence[Range]]) -> bool:
        """Whether nothing was seen around a piece (see `Around.seen`), and there is nothing anywhere now."""
        return not any(ranges or self.spanning(*wanted) for wanted, ranges in seen.items())

    def pieces_with(self, words: frozenset[bytes]) -> list[SegmentPiece]:
        """The pieces that hold all of these words, in order."""
        found = self._posting.pieces_with(words)
        return [piece for piece in self.analysis.pieces if piece.holds(words)] if found is None else found

    def pieces_where(self, leaf: Leaf, longest_only: bool, matches: MatchesWithin) -> list[SegmentPiece]:
        """The pieces that hold a match of a leaf by themselves, in order; `matches` finds these, and is always the same for a leaf."""
        words = leaf.words if isinstance(leaf, PatternLeaf) else _NO_WORDS
        return self._passing.all((leaf, longest_only), words, lambda piece: bool(matches(piece, leaf, longest_only)))

    def _find(self, leaf: Leaf, longest_only: bool) -> Iterator[Range]:
        if isinstance(leaf, RegexLeaf):
            yield from self._overhang.matches(leaf)
        elif is_run(leaf):
            kinds, pieces = leaf.pattern.kinds, self.analysis.pieces
            if len(kinds) == 2 and kinds[0] != "Dots" and kinds[1] == "Dots" and longest_only:
                yield from self._openings(leaf)
            elif all(self._occurs(leaf, number) for number, kind in enumerate(kinds) if kind != "Dots"):
                for in_class, members in self._rows_of(leaf):
                    yield from self._runs(leaf, [pieces[member] for member in members], in_class, longest_only)
        elif is_class(leaf):
            yield from self._class_matches(leaf)

    # -- statement sequences --

    def _runs(
        self, leaf: PatternLeaf, members: Sequence[SegmentPiece], in_class: bool, longest_only: bool
    ) -> Iterator[Range]:
        """Matches along `members`; within a class from its first statement only. A piece that no statement of the pattern
        can match is not lowered, unless a match may end in it and is asked for exactly."""
        patterns = leaf.pattern.nodes
        wanted = [words for pattern, words in zip(patterns, leaf.pattern.words, strict=True) if pattern.kind != "Dots"]
        deep = any(pattern.kind == "Dots" for pattern in patterns)
        exact = patterns[0].kind == "Dots" or (patterns[-1].kind == "Dots" and not longest_only)
        targets = _Targets()
        tops: list[int] = []
        held = [False] * len(wanted)
        for piece in members:
            inner = self.analysis.segmentation.members(piece.position) if piece.segment.is_header else ()
            around = [piece, *(self.analysis.pieces[member] for member in inner)]
            candidate = False
            for number, one in enumerate(wanted):
                if _hold(around, one):
                    held[number] = candidate = True
            if not candidate and not exact:
                if piece.segment.words.isdisjoint(_LEFT_OUT) or piece.statements:
                    targets.skip(piece)
                continue
            for statement in statements_of(self.analysis, piece):
                tops.append(len(targets.places))
                targets.add(piece, (statement,), deep)
                if deep and inner and statement.kind == "ClassDef":
                    targets.open(tops[-1], inner[-1])
                    for member in inner:
                        other = self.analysis.pieces[member]
                        targets.close(member)
                        header = len(targets.places)
                        for nested_one in statements_of(self.analysis, other):
                            header = len(targets.places)
                            targets.add(other, (nested_one,), True)
                        nested = self.analysis.segmentation.members(member)
                        if other.segment.is_header and nested:
                            targets.open(header, nested[-1])
                    targets.close(len(self.analysis.pieces))
        if not all(held):
            return
        starts = [node.start + base for node, (base, _) in zip(targets.flat.nodes, targets.places, strict=True)]
        ends = [node.end + base for node, (base, _) in zip(targets.flat.nodes, targets.places, strict=True)]
        if in_class:
            tops = [top for top in tops if top == 0]
        seen: set[tuple[int, int, str]] = set()
        for top in tops:
            for bindings, last in _run(patterns, targets, top, longest_only):
                if last < top:
                    continue
                start, end = min(starts[top : last + 1]), max(ends[top : last + 1])
                key = (start, end, repr(sorted((name, bound.start, bound.end) for name, bound in bindings.items())))
                if key not in seen:
                    seen.add(key)
                    yield Range(start, end, bindings)

    def _rows_of(self, leaf: PatternLeaf) -> Sequence[tuple[bool, list[int]]]:
        """The rows along which a sequence may match: those with a statement that may be its first, unless that is `...`."""
        rows = self.analysis.rows.members
        if leaf.pattern.nodes[0].kind == "Dots":
            return rows
        return [rows[row] for row in sorted(self._openers(leaf, leaf.pattern.words[0]))]

    def _occurs(self, leaf: PatternLeaf, number: int) -> bool:
        """Whether any statement, nested ones too, may be what one statement of the pattern describes."""
        pattern, key = leaf.pattern.nodes[number], (leaf, number, "occurs")

        def is_there(piece: SegmentPiece) -> bool:
            if key not in piece.results:
                piece.results[key] = any(
                    may_hold(leaf, pattern, bindings, piece)
                    for node in _flat(piece).nodes
                    for bindings in unify_statements.in_sequence(piece.names, pattern, node, {})
                )
            return piece.results[key]

        return self._passing.any(key, leaf.pattern.words[number], is_there)

    def _openings(self, leaf: PatternLeaf) -> Iterator[Range]:
        """`statement` and then `...`, as far as it goes: to the end of the row from each statement that matches."""
        rows, pieces = self.analysis.rows, self.analysis.pieces
        opening = self._openers(leaf, leaf.words)
        for row in sorted(opening):
            in_class, members = rows.members[row]
            end = 0
            for piece in opening[row]:
                for start, bindings in self._opened(leaf, piece, in_class):
                    end = end or _end_of_members(self.analysis, (pieces[member] for member in reversed(members)))
                    yield moved(Range(start, end - piece.start, bindings), piece.start, piece.names)

    def _openers(self, leaf: PatternLeaf, words: frozenset[bytes]) -> Mapping[int, list[SegmentPiece]]:
        """By row the pieces that may hold what `leaf` opens with, which has these words, in order."""
        rows = self.analysis.rows
        if is_class(leaf):  # its words may be in the members of a class, which are cut off
            headers = [self.analysis.pieces[header] for header in rows.headers]
            likely = sorted({*self.pieces_with(words), *headers}, key=lambda piece: piece.position)
        else:
            likely = self._passing.all((leaf, "opens", words), words, lambda piece: self._may_open(leaf, piece, False))
        openers: dict[int, list[SegmentPiece]] = {}
        for piece in likely:
            row = rows.row_of[piece.position]
            in_class, members = rows.members[row]
            if (not in_class or piece.position == members[0]) and self._may_open(leaf, piece, in_class):
                openers.setdefault(row, []).append(piece)
        return openers

    def _may_open(self, leaf: PatternLeaf, piece: SegmentPiece, in_class: bool) -> bool:
        """Whether a statement of the piece matches what `leaf` opens with, wherever the members of a class end."""
        key = (leaf, "may open", in_class)
        if key not in piece.results:
            first, names = leaf.pattern.nodes[0], piece.names
            statements = piece.statements[:1] if in_class else piece.statements
            found = piece.results[key] = any(True for one in statements for _ in unify_statements.in_sequence(names, first, one, {}))
            if found:  # what other pieces are compared with says what it was imported as
                names.resolve_imports()
        return piece.results[key]

    def _opened(self, leaf: PatternLeaf, piece: SegmentPiece, in_class: bool) -> list[tuple[int, Bindings]]:
        key = (leaf, "openings", in_class)
        if key not in piece.results or piece.segment.is_header:
            found = []
            statements = statements_of(self.analysis, piece)
            for at, statement in enumerate(statements[:1] if in_class else statements):
                for bindings in unify_statements.in_sequence(piece.names, leaf.pattern.nodes[0], statement, {}):
                    if may_hold(leaf, leaf.pattern.nodes[0], bindings, piece):
                        found.append((min(one.start for one in statements[at:]), bindings))
            piece.results[key] = found
        return piece.results[key]

    # -- classes --

    def _class_matches(self, leaf: PatternLeaf) -> Iterator[Range]:
        """Matches on classes that are cut into their members."""
        pieces = self.analysis.pieces
        for header in self.pieces_with(frozenset({b"class"} & leaf.words)):
            if not header.segment.is_header:
                continue
            members = [pieces[member] for member in self.analysis.segmentation.members(header.position)]
            if _hold([header, *members], leaf.words):
                for one in class_matches(self.analysis, header, members, leaf):
                    yield moved(one, header.start, header.names)


def _flat(piece: SegmentPiece) -> flattening.Flat:
    """Its statements and all nested ones, which every pattern of several statements goes along."""
    if "flat" not in piece.results:
        piece.results["flat"] = flattening.flatten(piece.statements, True)
    flat: flattening.Flat = piece.results["flat"]
    return flat


def _hold(pieces: Sequence[SegmentPiece], words: frozenset[bytes]) -> bool:
    """Whether each word occurs in one of the pieces."""
    return all(any(piece.has(word) for piece in pieces) for word in words)


class _Targets:
    """Statements of several pieces, flattened; `places` has the offset and the piece of each."""

    def __init__(self) -> None:
        self.flat = flattening.Flat([], [])
        self.places: list[tuple[int, SegmentPiece]] = []
        self.matched: dict[tuple[Node, int], Iterable[Bindings]] = {}  # by statements of a pattern and targets, where nothing was bound before
        self.likely: dict[Node, list[int]] = {}  # by statements of a pattern the targets that these match where nothing was bound before
        self._open: list[tuple[int, int]] = []  # class headers whose members are being added: the last one's position

    def skip(self, piece: SegmentPiece) -> None:
        """A piece that nothing matches."""
        nodes = self.flat.nodes
        end = piece.start + len(piece.data)
        if nodes and nodes[-1].kind == "Opaque":
            nodes[-1] = Node("Opaque", 0, end - self.places[-1][0])
        else:
            self._append([Node("Opaque", 0, len(piece.data))], [1], piece)

    def add(self, piece: SegmentPiece, statements: Sequence[Node], deep: bool) -> None:
        made = flattening.flatten(statements, True) if deep else flattening.row(statements)
        self._append(made.nodes, made.following, piece)

    def _append(self, nodes: Sequence[Node], following: Sequence[int], piece: SegmentPiece) -> None:
        base = len(self.flat.nodes)
        self.flat.nodes.extend(nodes)
        self.flat.following.extend(base + one for one in following)
        self.places.extend([(piece.start, piece)] * len(nodes))

    def open(self, header: int, last_member: int) -> None:
        self._open.append((last_member, header))

    def close(self, position: int) -> None:
        """What comes next are the statements of the piece at `position`: classes that ended before it are followed by it."""
        while self._open and self._open[-1][0] < position:
            self.flat.following[self._open.pop()[1]] = len(self.flat.nodes)


def _run(
    patterns: Sequence[Node], targets: _Targets, top: int, longest_only: bool
) -> Iterator[tuple[Bindings, int]]:
    """The matches that begin at the statement `top`: bindings in the document's offsets, index of the last target taken."""

    def match(pattern: Node, index: int, bindings: Bindings) -> Iterable[Bindings]:
        free = targets.matched.get((pattern, index))
        if free is None:
            free = targets.matched[pattern, index] = look(pattern, index, {})
        return look(pattern, index, bindings) if bindings and free else free

    def look(pattern: Node, index: int, bindings: Bindings) -> Iterable[Bindings]:
        node, (base, piece) = targets.flat.nodes[index], targets.places[index]
        if node.kind == "Opaque":
            return ()
        found = unify_statements.in_sequence(piece.names, pattern, node, bindings)
        return [{name: bound if name in bindings else bound.moved(base, piece.names) for name, bound in one.items()} for one in found]

    def where(pattern: Node) -> Sequence[int]:
        known = targets.likely.get(pattern)
        if known is None:
            known = targets.likely[pattern] = [index for index in range(len(targets.places)) if any(True for _ in match(pattern, index, {}))]
        return known

    for found in unify_statements.run_with(match, patterns, targets.flat, top, {}, longest_only, where=where):
        yield found.bindings, found.last


def _end_of_members(analysis: Analysis, members: Iterable[SegmentPiece]) -> int:
    """Where the last statement of the members, which come in reversed order, ends, in the document's offsets."""
    for piece in members:
        statements = statements_of(analysis, piece)
        if statements:
            return piece.start + max(statement.end for statement in statements)
    return len(analysis.text.data)


