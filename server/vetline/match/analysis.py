"""One document under analysis: its pieces, kept over edits so that a keystroke costs what it changed.

An `Analysis` is owned by one thread at a time. After any edits it holds what a fresh one of the same text would: pieces
are taken over only while their segment's text, the file's dialect and the module's answers about names are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from vetline.core.text import Change, Text
from vetline.match import index, leaves
from vetline.match.blocks import Lowering
from vetline.match.evaluate import Place
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import Index, Part
from vetline.match.language import Language, Scope, Strings
from vetline.match.leaves import Range
from vetline.match.narrowing import NarrowedPiece, Spans
from vetline.match.piece import Piece
from vetline.match.regex_facts import holds_any
from vetline.match.reuse import Kept, matches_of
from vetline.match.rows import Rows, form, rows_of
from vetline.match.segments import Segment, Segmentation
from vetline.match.tree import Node
from vetline.match.words import NAMED, TEXT, beside_sign, found_in, imports, is_named, literals_of, occurs, plain, regexes_of


class SegmentPiece(Piece):
    """The piece of one segment of a document. `index` and `start` are where it stands now.

    `results` is the scanner's: what it found here, good as long as the piece is. `literals` are those of the plan's in its text, where
    that is known (see `posting`). `too_deep` says that the segment nests
    deeper than can be read, and was left out.
    """

    def __init__(self, analysis: Analysis, segment: Segment) -> None:
        super().__init__(segment.data, self._make, lambda: analysis.scope.names(self))
        self._analysis = analysis
        self.segment = segment
        self.position = 0
        self.too_deep = False
        self.start = 0
        self.results: dict[Any, Any] = {}
        self.literals: Set[bytes] | None = None
        self._summary: Any = _UNKNOWN
        self._assigned: frozenset[bytes] | None = None
        self._told: Set[bytes] | None = None
        self._words: frozenset[bytes] | None = None
        self._renamed: frozenset[bytes] | None = None
        self._has: dict[bytes, bool] = {}
        self._aliases: Mapping[bytes, frozenset[bytes]] | None = None
        self._aside: list[_State] = []
        self._taken_over: Mapping[Node, Part] = {}
        self._lowering: Lowering | None = None
        self.edition = analysis.edition

    @property
    def in_class(self) -> bool:
        return self.segment.in_class

    def holds(self, words: frozenset[bytes]) -> bool:
        return all(self.has(word) for word in words)

    @property
    def remembers(self) -> bool:
        """Whether the piece that comes after it may take over its parts (see `reuse`): to keep them costs time, and most texts are never edited."""
        return self.edition > 0 and len(self.data) >= index.LONG_BYTES

    @property
    def index(self) -> Index:
        if self._index is None:
            self._index = index.index(self.statements, self.in_class, self._taken_over)
        return self._index

    def narrowed(self, ranges: Sequence[Range]) -> Place:
        return self if len(self.data) < index.LONG_BYTES else NarrowedPiece(self, Spans(ranges))

    def text_of(self, part: Part) -> SegmentPiece:
        """What a part of the index was made of, to be asked for words."""
        owner, known, before = part.text or (None, None, None)
        if owner is not self:
            data, aliases = self.data[part.start : part.end], self._analysis.aliases
            if known is None or before is not aliases or known.data != data:
                known = SegmentPiece(self._analysis, Segment(data, self.segment.nesting))
            part.text = (self, known, aliases)
        return known

    def has(self, word: bytes) -> bool:
        """Whether a required word (see `words`) occurs, or is in what a name is imported as."""
        known = self._has.get(word)
        if known is None:
            known = self._has[word] = self._find(word)
        return known

    def _find(self, word: bytes) -> bool:
        if word[:1] == TEXT:
            return any(map(self._finds, regexes_of(word))) or self._is_renamed(literals_of(word))
        if word[:1] == NAMED:
            return is_named(word, self.words)
        name = plain(word)
        if name == word:
            return name in self.words
        if name and name not in self.words:
            return False
        if occurs(word, self.data):
            return True
        return word[:1] == b"." and (name in self.renamed or b"*" in self._analysis.aliases)

    def _finds(self, regex: bytes) -> bool:
        known = self._has.get(regex)
        if known is None:
            known = self._has[regex] = found_in(regex, self.data)
        return known

    def _is_renamed(self, literals: tuple[bytes, ...]) -> bool:
        """Whether a name that something with one of the texts in its name is imported as stands where a regex may look for it."""
        if not literals or not self.renamed:
            return False
        return any(
            name == b"*" or (name in self.segment.words and self._is_beside_sign(name)) for name in self._analysis.aliases_with(literals)
        )

    def _is_beside_sign(self, name: bytes) -> bool:
        known = self._has.get(_BESIDE + name)
        if known is None:
            known = self._has[_BESIDE + name] = beside_sign(name, self.data)
        return known

    @cached_property
    def strings(self) -> Strings:
        return self._analysis.language.strings(self.data)

    def holds_content(self, word: bytes, texts: Iterable[bytes]) -> bool:
        """Whether a string in the piece's own text may have the content that a word asks for (see `words.CONTENT`); `texts` are those of its
        strings that hold what the word is searched with."""
        known = self._has.get(word)
        if known is None:
            known = self._has[word] = any(found_in(regex, text) for regex in regexes_of(word) for text in texts)
        return known

    def matches(self, leaf: PatternLeaf | RegexLeaf, longest_only: bool) -> Iterable[Range]:
        key = (leaf, longest_only)
        if key not in self.results:
            self.results[key] = list(self.regex_matches(leaf) if isinstance(leaf, RegexLeaf) else self.matches_in(leaf, longest_only))
        return self.results[key]

    def matches_in(self, leaf: PatternLeaf, longest_only: bool, parts: Sequence[Part] | None = None) -> list[Range]:
        """The matches of a pattern, in some parts only if these are given."""
        key = (leaf.pattern, longest_only)  # the same for leaves with other conditions
        return matches_of(self, leaf, key, lambda within, names: leaves.pattern_matches(leaf, within, names, longest_only), parts)

    def regex_matches(self, leaf: RegexLeaf) -> list[Range]:
        if leaf.literals is not None:
            held = self.literals
            if leaf.literals.isdisjoint(held) if held is not None else not holds_any(self.data, leaf.literals):
                return []
        return super().regex_matches(leaf)

    @property
    def words(self) -> frozenset[bytes]:
        """Those of the segment, and those of what its names are imported as."""
        if self._words is None:
            self._words = self.segment.words | self.renamed
        return self._words

    @property
    def renamed(self) -> frozenset[bytes]:
        """The words of what the segment's names are imported as."""
        if self._renamed is None:
            aliases = self._analysis.aliases
            imported = aliases.keys() & self.segment.words if aliases else ()
            self._renamed = aliases.get(b"*", _NO_WORDS).union(*(aliases[name] for name in imported))
        return self._renamed

    @property
    def told_words(self) -> Set[bytes]:
        if self._told is None:
            self._told = self._analysis.language.told_words(self.segment, self.aliases.keys())
        return self._told

    @property
    def assigned_words(self) -> frozenset[bytes]:
        if self._assigned is None:
            self._assigned = self._analysis.language.assigned_words(self.segment)
        return self._assigned

    @cached_property
    def is_silent(self) -> bool:
        return self._analysis.language.is_silent(self.segment)

    @cached_property
    def is_fallback(self) -> bool:
        return self._analysis.language.is_fallback(self.segment)

    @property
    def summary(self) -> Any:
        """What the segment tells the rest of the module; None for nothing."""
        if self._summary is _UNKNOWN:
            self._summary = None if self.is_silent else self._analysis.language.summarize(self.segment, self.statements)
        return self._summary

    @property
    def told(self) -> Any:
        """The summary if anybody has asked for it, else None."""
        return None if self._summary is _UNKNOWN else self._summary

    @property
    def answers(self) -> Mapping[str, Hashable]:
        """What the module said so far of the segment's names."""
        return _NOTHING_SAID if self._names is None else self._names.answers

    @property
    def aliases(self) -> Mapping[bytes, frozenset[bytes]]:
        """The names that the segment imports, and the words of what they stand for."""
        if self._aliases is None:
            importing = imports(self.segment.words)
            self._aliases = self._analysis.language.aliases(self.segment) if importing else {}
        return self._aliases

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]:
        if b"*" not in self.aliases or self.in_class:
            return frozenset()
        return self._analysis.language.wildcards(self.statements)

    def _make(self) -> Sequence[Node]:
        try:
            self._lowering = Lowering(self._analysis.kept.blocks) if self.remembers else None
            made: Sequence[Node] = self._analysis.language.lower(self.segment, self._analysis.fallback, self._lowering)
        except RecursionError:
            self.too_deep = True
            return ()
        if len(self.data) >= index.LONG_BYTES:
            made, self._taken_over = self._analysis.kept.taken_over(made, self.data, self.in_class, self._lowering)
        return made

    def leave(self) -> None:
        """The piece is gone from the text, and another may take its parts over."""
        if self._index is not None:
            self._analysis.kept.put(self._index.parts, self.data, self.in_class, self._lowering)

    def forget_names(self) -> None:
        """What rests on names is to be found again. (The tree is made anew: names are written into it.)"""
        self._names = None
        self._statements = None
        self._index = None
        self._words = self._renamed = None
        self._has = {}
        self.results = {}
        self._aside = []

    def exchange_names(self, is_true: Callable[[Mapping[str, Hashable]], bool]) -> None:
        """As `forget_names`, but for what text its names are imported by. What rests on answers that are given again is taken up again: a bracket
        that is opened and closed makes other names of much that follows, and takes it back."""
        now = (self._names, self._statements, self._index, self.results)
        before = next((state for state in self._aside if is_true(state[0].answers)), None)
        self._aside = [now, *(state for state in self._aside if state is not before)][:_MOST_ASIDE]
        self._names, self._statements, self._index, self.results = before or (None, None, None, {})


_State = tuple[Any, Sequence[Node] | None, Index | None, dict[Any, Any]]
"""What rests on the answers that names have had: the names, and the tree, its index and its results."""
_MOST_ASIDE = 2
_MOST_ROUNDS = 8
_UNKNOWN = object()
_BESIDE = b"\6"
"""Begins what is known of a name, not of a required word."""
_NO_WORDS: frozenset[bytes] = frozenset()
_NOTHING_SAID: Mapping[str, Hashable] = MappingProxyType({})


def place_of(piece: SegmentPiece) -> int:
    """What pieces are sorted by."""
    return piece.position


@dataclass(frozen=True, slots=True)
class Advance:
    """What became of pieces: those that are gone, those that are new or have other words by what they import, and those of which only names
    stand for something else."""

    gone: Sequence[SegmentPiece]
    renewed: Sequence[SegmentPiece]
    renamed: Sequence[SegmentPiece]


class Analysis:
    """The pieces of one text, in order."""

    def __init__(self, language: Language, text: Text) -> None:
        self.language = language
        self.text = text
        self.edition = 0
        self.kept = Kept()
        self.segmentation = Segmentation.of(text.data, language.finest or language.cutter)
        self.pieces = [SegmentPiece(self, segment) for segment in self.segmentation.segments]
        self._fallbacks = sum(map(language.is_fallback, language.suspects(text.data, self.segmentation)))
        self.fallback = self._fallbacks > 0
        self._scope: Scope | None = None
        self._aliases: Mapping[bytes, frozenset[bytes]] | None = None
        self._aliases_with: dict[tuple[bytes, ...], list[bytes]] = {}
        self._wildcards: frozenset[tuple[str, ...]] | None = None
        self._importing: list[SegmentPiece] | None = None
        self._rows: Rows | None = None
        self._place()

    def advance(self, text: Text, change: Change) -> Advance:
        """Become the analysis of `text`, which `change` made of the present one."""
        self.segmentation, splice = self.segmentation.edited(change, text.data)
        gone = self.pieces[splice.first : splice.old_end]
        if form([piece.segment for piece in gone]) != form(self.segmentation.segments[splice.first : splice.new_end]):
            self._rows = None
        self.text = text
        self.edition += 1
        if any(len(piece.data) >= index.LONG_BYTES for piece in gone):
            self.kept.clear()
            for piece in gone:
                piece.leave()
        new = [SegmentPiece(self, segment) for segment in self.segmentation.segments[splice.first : splice.new_end]]
        self.pieces[splice.first : splice.old_end] = new
        if any(imports(piece.segment.words) for piece in (*gone, *new)):
            self._importing = None
        self._place(splice.first)
        redone = self._change_dialect(gone, new)
        if redone is not None:
            return Advance(gone, [*new, *redone], [])
        reworded = self._change_aliases(gone, new)
        renewed = [*new, *reworded]
        return Advance(gone, renewed, self._change_names(splice.first, gone, new, set(renewed)))

    @property
    def rows(self) -> Rows:
        """Which pieces follow each other, by their positions; an edit within a statement leaves that as it is."""
        if self._rows is None:
            self._rows = rows_of(self.segmentation.segments)
        return self._rows

    # -- names across pieces --

    @property
    def scope(self) -> Scope:
        if self._scope is None:
            self._scope = self.language.scope(self)
        return self._scope

    @property
    def importing(self) -> list[SegmentPiece]:
        """The pieces with a word that imports, in order."""
        if self._importing is None:
            self._importing = [piece for piece in self.pieces if imports(piece.segment.words)]
        return self._importing

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]:
        """The modules that all is imported from."""
        if self._wildcards is None:
            self._wildcards = frozenset(module for piece in self.importing for module in piece.wildcards)
        return self._wildcards

    @property
    def aliases(self) -> Mapping[bytes, frozenset[bytes]]:
        """For each imported name the words of what it stands for, as far as they are not the name itself."""
        if self._aliases is None:
            made: dict[bytes, frozenset[bytes]] = {}
            for piece in self.importing:
                for name, words in piece.aliases.items():
                    made[name] = made.get(name, frozenset()) | words
            self._aliases = made
            self._aliases_with = {}
        return self._aliases

    def aliases_with(self, literals: tuple[bytes, ...]) -> list[bytes]:
        """The imported names for something with one of these texts in its name."""
        aliases = self.aliases
        known = self._aliases_with.get(literals)
        if known is None:
            known = self._aliases_with[literals] = [name for name, words in aliases.items() if holds_any(b" ".join(words), literals)]
        return known

    def _place(self, first: int = 0) -> None:
        """Tell the pieces from `first` on where they stand."""
        starts = self.segmentation.starts
        for position in range(first, len(self.pieces)):
            piece = self.pieces[position]
            piece.position = position
            piece.start = starts[position]

    def _change_dialect(self, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece]) -> list[SegmentPiece] | None:
        self._fallbacks += sum(piece.is_fallback for piece in new)
        self._fallbacks -= sum(piece.is_fallback for piece in gone)
        if (self._fallbacks > 0) == self.fallback:
            return None
        self.fallback = not self.fallback
        self._scope = self._aliases = self._wildcards = None
        redone = [piece for piece in self.pieces if piece not in set(new)]
        for piece in redone:
            piece.forget_names()
            piece._summary = _UNKNOWN
        return redone

    def _change_aliases(self, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece]) -> list[SegmentPiece]:
        """The other pieces with a name that is now imported as something else."""
        if [piece.aliases for piece in gone if piece.aliases] == [piece.aliases for piece in new if piece.aliases]:
            return []
        before, self._aliases, self._wildcards = self.aliases, None, None
        after = self.aliases
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        fresh = set(new)
        reworded = [piece for piece in self.pieces if piece not in fresh and (b"*" in changed or changed & piece.segment.words)]
        for piece in reworded:
            piece.forget_names()
        return reworded

    def _change_names(
        self, first: int, gone: Sequence[SegmentPiece], new: Sequence[SegmentPiece], renewed: Set[SegmentPiece]
    ) -> Sequence[SegmentPiece]:
        """The pieces but the renewed ones whose results rest on a name that now stands for something else."""
        names = self._scope.replaced(first, gone, new) if self._scope is not None else None
        if names is None:
            return []
        renamed: dict[SegmentPiece, None] = {}
        for _ in range(_MOST_ROUNDS):
            found = [piece for piece in self.pieces if piece.answers and piece not in renewed and self._answers_differ(piece, names)]
            for piece in found:
                piece.exchange_names(partial(self._are_true, piece.position))
                renamed[piece] = None
            names = set()
            if not found or not self.scope.rests_on(found):
                break
        return list(renamed)

    def _are_true(self, position: int, answers: Mapping[str, Hashable]) -> bool:
        return all(self.scope.answer(question, position) == answer for question, answer in answers.items())

    def _answers_differ(self, piece: SegmentPiece, names: Set[str]) -> bool:
        scope = self.scope
        return any(
            (question in names or not question.isidentifier()) and scope.answer(question, piece.position) != answer
            for question, answer in piece.answers.items()
        )
