"""What the matcher needs to know of a language. One value of this class is all that a new language adds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from vetline.match.segments import Cutter, Segment
from vetline.match.tree import Node
from vetline.match.unify import Names


class Scope(Protocol):
    """What the segments of a module tell each other of names; made anew when what they tell changes."""

    def resolve(self, statements: Sequence[Node], index: int, in_class: bool) -> tuple[Names, Mapping[str, Hashable]]:
        """The names of one segment, and the answers of this scope that they rest on (which may grow as names are asked)."""
        ...

    def answer(self, name: str, index: int) -> Hashable:
        """What `resolve` would record for `name` at that segment."""
        ...


@dataclass(frozen=True, slots=True)
class Language:
    """`lower(data, fallback, in_class, kind)` makes a segment's statements; `fallback` is the file's dialect, found by
    `is_fallback(segment)` holding for any segment. `summarize` says what a segment tells the rest of the module;
    None when `is_silent(segment)` says that it tells nothing. `scope` joins the summaries in order. `aliases`: for each
    name that a segment imports the words of what it stands for; under b"*" those that any name may stand for, because `wildcards`, modules
    that all is imported from, are among its statements."""

    name: str
    cutter: Cutter
    is_fallback: Callable[[Segment], bool]
    lower: Callable[[Segment, bool], tuple[Node, ...]]
    is_silent: Callable[[Segment], bool]
    summarize: Callable[[Segment, Sequence[Node]], Any]
    scope: Callable[[Sequence[Any], frozenset[tuple[str, ...]]], Scope]
    aliases: Callable[[Segment], Mapping[bytes, frozenset[bytes]]]
    wildcards: Callable[[Sequence[Node]], frozenset[tuple[str, ...]]]
