"""Excerpts of a text: some of its functions and all that stands around functions.

What a flow rule finds in a function rests on the function, on what stands at the top of the file and of its class, and on the
functions and classes that it names; the rest can be left out. Texts that differ only in the rest have the same excerpt, so what was
found in it can be kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from vetline.match.segments import CLASS_HEADER, Segment, Segmentation

_NO_WORDS: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class Excerpting:
    """How parts are taken out of a language's texts.

    `names`: by which the rest of a module may know of what a segment defines and imports. `may_go`: whether a segment is a function
    of which the rest of its module knows nothing besides. `placeholder`: what stands for it where it was a member of a class.
    `aliases`: as in `language.Language`.
    """

    names: Callable[[Segment], frozenset[bytes]]
    may_go: Callable[[Segment], bool]
    placeholder: Callable[[Segment], bytes]
    aliases: Callable[[Segment], Mapping[bytes, frozenset[bytes]]]


class Excerpt:
    """All segments of a text but some. Offsets in it and in the text are bytes."""

    def __init__(self, segmentation: Segmentation, left_out: Collection[int], placeholder: Callable[[Segment], bytes]) -> None:
        chunks: list[bytes] = []
        self._own: list[int] = []
        self._source: list[int] = []
        position, goes_on = 0, False
        for index, segment in enumerate(segmentation.segments):
            if index in left_out:
                chunk, goes_on = placeholder(segment) if segment.in_class else b"", False
            else:
                chunk = segment.data
                if not goes_on:
                    self._own.append(position)
                    self._source.append(segmentation.starts[index])
                goes_on = True
            chunks.append(chunk)
            position += len(chunk)
        self.data = b"".join(chunks)

    def outside(self, start: int, end: int) -> tuple[int, int]:
        """Where in the text a range of the excerpt is."""
        return _moved(start, end, self._own, self._source)

    def inside(self, start: int, end: int) -> tuple[int, int]:
        """Where in the excerpt a range of the text is, which it holds."""
        return _moved(start, end, self._source, self._own)


def _moved(start: int, end: int, known: Sequence[int], wanted: Sequence[int]) -> tuple[int, int]:
    """The end goes with the last byte before it, for what follows that may stand elsewhere."""
    return _moved_one(start, known, wanted), _moved_one(end - 1, known, wanted) + 1 if end > start else _moved_one(start, known, wanted)


def _moved_one(offset: int, known: Sequence[int], wanted: Sequence[int]) -> int:
    at = bisect_right(known, offset) - 1
    return wanted[at] + offset - known[at] if at >= 0 else offset


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What is asked about at a time: one function, or what stands outside of functions (`unit` is None).

    `kept` are the functions that its excerpt holds, by index, `content` the same in order, each with the number of segments of the rest
    before it, and `place` that of the unit among them. Parts of texts with the same rest are the same if their content and place are.
    """

    unit: int | None
    kept: frozenset[int]
    content: tuple[tuple[int, Segment], ...]
    place: int


class Outline:
    """The parts of one text."""

    def __init__(self, segmentation: Segmentation, excerpting: Excerpting) -> None:
        self._segmentation = segmentation
        self._excerpting = excerpting
        self._units = {index: segment for index, segment in enumerate(segmentation.segments) if excerpting.may_go(segment)}
        self._rest_before = {index: index - before for before, index in enumerate(self._units)}
        self.rest = tuple(segment for index, segment in enumerate(segmentation.segments) if index not in self._units)
        """What every excerpt holds."""

    def parts(self) -> Iterator[Part]:
        yield self._part(None, self._named_by_rest)
        for unit, segment in self._units.items():
            yield self._part(unit, segment.words)

    def _part(self, unit: int | None, own: frozenset[bytes]) -> Part:
        named = self._named
        kept = {other for name in named.keys() & own for other in named[name]}
        if unit is not None:
            kept.add(unit)
        order = sorted(kept)
        content = tuple((self._rest_before[index], self._units[index]) for index in order)
        return Part(unit, frozenset(kept), content, -1 if unit is None else order.index(unit))

    def excerpt(self, kept: Collection[int]) -> Excerpt:
        return Excerpt(self._segmentation, self._units.keys() - set(kept), self._excerpting.placeholder)

    def unit_at(self, offset: int) -> int | None:
        """The function at an offset of the text, None between functions."""
        index = self._segmentation.at(offset)
        return index if index in self._units else None

    def words(self, part: Part) -> frozenset[bytes]:
        """Those of its excerpt."""
        return self._rest_words.union(*(segment.words for _, segment in part.content))

    def own_words(self, part: Part) -> frozenset[bytes]:
        """Those of what is asked about alone, and those of what its names are imported as."""
        own = self._rest_words if part.unit is None else self._units[part.unit].words
        aliases = self._aliases
        return own.union(aliases.get(b"*", _NO_WORDS), *(aliases[name] for name in aliases.keys() & own))

    @cached_property
    def _rest_words(self) -> frozenset[bytes]:
        return _NO_WORDS.union(*(segment.words for segment in self.rest))

    @cached_property
    def _named_by_rest(self) -> frozenset[bytes]:
        """That a class has a name is no reason to keep its members."""
        own = (segment.words - self._excerpting.names(segment) if segment.kind == CLASS_HEADER else segment.words for segment in self.rest)
        return _NO_WORDS.union(*own)

    @cached_property
    def _aliases(self) -> Mapping[bytes, frozenset[bytes]]:
        made: dict[bytes, frozenset[bytes]] = {}
        for segment in self._segmentation.segments:
            if b"import" in segment.words:
                for name, words in self._excerpting.aliases(segment).items():
                    made[name] = made.get(name, _NO_WORDS) | words
        return made

    @cached_property
    def _named(self) -> Mapping[bytes, set[int]]:
        """The functions that a name brings along: those that define or import it, and the members of the class of that name."""
        named: dict[bytes, set[int]] = {}
        for unit, segment in self._units.items():
            for name in self._excerpting.names(segment):
                named.setdefault(name, set()).add(unit)
        for index, segment in enumerate(self._segmentation.segments):
            if segment.kind == CLASS_HEADER:
                members = self._units.keys() & set(self._segmentation.members(index))
                for name in self._excerpting.names(segment) if members else ():
                    named.setdefault(name, set()).update(members)
        return named
