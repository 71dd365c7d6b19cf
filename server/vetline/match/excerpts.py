"""Excerpts of a text: some of its functions and all that stands around functions.

What a flow rule finds in a function rests on the function, on what stands at the top of the file and of its class, and on the
signatures of functions that it names and of members of classes that it names; the rest can be left out. Texts that differ only in the
rest have the same excerpt, so what was found in it can be kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from vetline.match.segments import Segment, Segmentation

_NO_WORDS: frozenset[bytes] = frozenset()
_IMPORTING = frozenset((b"import", b"require"))


Carried = frozenset[tuple[bytes, bytes, bytes]]
"""The class that knows a name, or b"" for all; the name; the sign that stands for it."""


@dataclass(frozen=True, slots=True)
class Excerpting:
    """How parts are taken out of a language's texts.

    `name`: of the function or class that a segment defines. `may_go`: whether a segment is a function of which the rest of its module
    knows nothing but its signature and what it imports. `signature`: the function without what it does, its text up to there the same;
    `placeholder`: what stands for it where it is left out. `aliases`: as in `language.Language`.
    `broken`: whether a segment's own text does not parse.
    `carried`: what functions of a whole text, and its objects, have out of requests, each with where that is known.
    `followed`: a text with the same offsets in which Semgrep follows values where it would lose them, these among them; they are written
    as one of the `signs`, which flow rules know.
    """

    name: Callable[[Segment], bytes | None]
    may_go: Callable[[Segment], bool]
    signature: Callable[[Segment], bytes]
    placeholder: Callable[[Segment], bytes]
    aliases: Callable[[Segment], Mapping[bytes, frozenset[bytes]]]
    broken: Callable[[Segment], bool]
    followed: Callable[[bytes, Carried], bytes]
    carried: Callable[[bytes], Carried] = lambda data: frozenset()
    signs: frozenset[bytes] = frozenset()

    def remembered(self, memory: Callable[[Callable[[Segment], Any], Segment], Any]) -> Excerpting:
        """With what is known of segments out of `memory`, which calls a function if it does not know what it says."""
        of_segments = ("name", "may_go", "signature", "placeholder", "aliases", "broken")
        known: dict[str, Any] = {name: partial(memory, getattr(self, name)) for name in of_segments}
        return replace(self, **known)


class Excerpt:
    """A text with some segments replaced. Offsets in it and in the text are bytes; those in replacements are good as far as they read
    like what they replace."""

    def __init__(self, segmentation: Segmentation, replaced: Mapping[int, bytes]) -> None:
        chunks: list[bytes] = []
        self._own: list[int] = []
        self._source: list[int] = []
        position, goes_on = 0, False
        for index, segment in enumerate(segmentation.segments):
            chunk = replaced.get(index, segment.data)
            if chunk and not goes_on:
                self._own.append(position)
                self._source.append(segmentation.starts[index])
            goes_on = index not in replaced
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

    `named` are the functions whose signatures its excerpt holds. Parts of texts with the same rest are the same if their `content` is.
    """

    unit: int | None
    named: frozenset[int]
    content: Hashable


class Outline:
    """The parts of one text. What `excerpting` says of a segment is asked again and again."""

    def __init__(self, segmentation: Segmentation, excerpting: Excerpting) -> None:
        self._segmentation = segmentation
        self._excerpting = excerpting
        self._units = {index: segment for index, segment in enumerate(segmentation.segments) if excerpting.may_go(segment)}
        self._placeholders = {index: excerpting.placeholder(segment) for index, segment in self._units.items()}
        rest: list[bytes] = []
        self._rest_before: dict[int, int] = {}
        for index, segment in enumerate(segmentation.segments):
            self._rest_before[index] = len(rest)
            kept = self._placeholders[index] if index in self._units else segment.data
            if b"import" in kept or index not in self._units:
                rest.append(kept)
        self.rest = tuple(rest)
        """What every excerpt holds, in order; that some functions leave a word such as `pass` behind, aside."""

    def parts(self) -> Iterator[Part]:
        yield self._part(None, self._named_by_rest)
        for unit, segment in self._units.items():
            yield self._part(unit, segment.words)

    def _part(self, unit: int | None, own: frozenset[bytes]) -> Part:
        names = self._named
        named = frozenset(other for name in names.keys() & own for other in names[name] if other != unit)
        around = tuple((self._rest_before[index], self._excerpting.signature(self._units[index])) for index in sorted(named))
        before = sum(1 for index in named if unit is not None and index < unit)
        at = (before, self._rest_before[unit], self._units[unit]) if unit is not None else None
        return Part(unit, named, (at, around))

    def excerpt(self, parts: Iterable[Part]) -> Excerpt:
        """One for all of the parts, in which each finds what it finds in its own."""
        return self._excerpt(parts, dict(self._placeholders))

    def places(self, part: Part) -> Excerpt:
        """The part's own, without what stands for functions left out: parts that are the same have the same offsets in it."""
        return self._excerpt([part], dict.fromkeys(self._placeholders, b""))

    def _excerpt(self, parts: Iterable[Part], replaced: dict[int, bytes]) -> Excerpt:
        for part in parts:
            replaced.update((index, self._excerpting.signature(self._units[index])) for index in part.named)
        for part in parts:
            if part.unit is not None:
                replaced.pop(part.unit, None)
        return Excerpt(self._segmentation, replaced)

    def broken(self, part: Part) -> bool:
        """Whether the part's own text does not parse."""
        return part.unit is not None and self._excerpting.broken(self._units[part.unit])

    def size(self, part: Part) -> int:
        """Bytes of what is asked about."""
        return sum(map(len, self.rest)) if part.unit is None else len(self._units[part.unit].data)

    def unit_at(self, offset: int) -> int | None:
        """The function at an offset of the text, None between functions."""
        index = self._segmentation.at(offset)
        return index if index in self._units else None

    def words(self, part: Part) -> frozenset[bytes]:
        """Those of its excerpt."""
        words = self._rest_words.union(*(self._units[index].words for index in part.named))
        return words if part.unit is None else words | self._units[part.unit].words

    def names(self, part: Part) -> frozenset[str]:
        """Those of its excerpt."""
        names = self._rest_names.union(*(self._units[index].names for index in part.named))
        return names if part.unit is None else names | self._units[part.unit].names

    def own_words(self, part: Part) -> frozenset[bytes]:
        """Those of what is asked about alone, and those of what its names are imported as."""
        own = self._rest_words if part.unit is None else self._units[part.unit].words
        aliases = self._aliases
        return own.union(aliases.get(b"*", _NO_WORDS), *(aliases[name] for name in aliases.keys() & own))

    def mentioned(self, part: Part, names: Iterable[bytes]) -> Iterator[bytes]:
        """Those of the names that its excerpt holds."""
        words = self.words(part)
        return (name for name in names if name in words)

    def names_any(self, part: Part, names: Set[bytes]) -> bool:
        """Whether what is asked about names one of these."""
        return not names.isdisjoint(self._rest_words if part.unit is None else self._units[part.unit].words)

    def holds(self, part: Part, pattern: bytes) -> bool:
        """Whether a regex matches in what is asked about, or in what stands around functions."""
        return self._rest_holds(pattern) or (part.unit is not None and re.search(pattern, self._units[part.unit].data) is not None)

    def _rest_holds(self, pattern: bytes) -> bool:
        known = self._held_by_rest.get(pattern)
        if known is None:
            known = self._held_by_rest[pattern] = any(re.search(pattern, segment.data) for segment in self._rest_segments)
        return known

    @cached_property
    def _held_by_rest(self) -> dict[bytes, bool]:
        return {}

    @cached_property
    def all_words(self) -> frozenset[bytes]:
        """Those that `words` and `own_words` can give."""
        return _NO_WORDS.union(*(segment.words for segment in self._segmentation.segments), *self._aliases.values())

    @cached_property
    def all_names(self) -> frozenset[str]:
        return frozenset[str]().union(*(segment.names for segment in self._segmentation.segments))

    @cached_property
    def _rest_names(self) -> frozenset[str]:
        return frozenset[str]().union(*(segment.names for segment in self._rest_segments))

    @cached_property
    def _rest_words(self) -> frozenset[bytes]:
        return _NO_WORDS.union(*(segment.words for segment in self._rest_segments))

    @cached_property
    def _named_by_rest(self) -> frozenset[bytes]:
        """That a class has a name is no reason to keep its members."""
        header_names = ((segment, self._excerpting.name(segment)) for segment in self._rest_segments if segment.is_header)
        others = (segment.words for segment in self._rest_segments if not segment.is_header)
        return _NO_WORDS.union(*others, *(segment.words - {name} for segment, name in header_names))

    @property
    def _rest_segments(self) -> Iterator[Segment]:
        return (segment for index, segment in enumerate(self._segmentation.segments) if index not in self._units)

    @cached_property
    def _aliases(self) -> Mapping[bytes, frozenset[bytes]]:
        made: dict[bytes, frozenset[bytes]] = {}
        for segment in self._segmentation.segments:
            if not _IMPORTING.isdisjoint(segment.words):
                for name, words in self._excerpting.aliases(segment).items():
                    made[name] = made.get(name, _NO_WORDS) | words
        return made

    @cached_property
    def _named(self) -> Mapping[bytes, set[int]]:
        """The functions whose signatures a name brings along: those of that name, and the members of the class of that name."""
        named: dict[bytes | None, set[int]] = {}
        for unit, segment in self._units.items():
            named.setdefault(self._excerpting.name(segment), set()).add(unit)
        for index, segment in enumerate(self._segmentation.segments):
            if segment.is_header:
                members = self._units.keys() & set(self._segmentation.members(index))
                named.setdefault(self._excerpting.name(segment), set()).update(members)
        return {name: units for name, units in named.items() if name is not None}
