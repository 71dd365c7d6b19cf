"""What the matcher needs to know of a language. One value of this class is all that a new language adds."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, Protocol

from vetline.match.blocks import Lowering
from vetline.match.excerpts import Excerpting
from vetline.match.segments import Cutter, Segment, Segmentation
from vetline.match.tree import Node
from vetline.match.unify import Names


class Member(Protocol):
    """A segment as a part of its module. `summary` is what it tells the rest of the module; None for nothing, which a segment
    that `is_silent` certainly tells."""

    position: int

    @property
    def statements(self) -> Sequence[Node]: ...

    @property
    def in_class(self) -> bool: ...

    @property
    def told_words(self) -> Set[bytes]: ...

    @property
    def assigned_words(self) -> frozenset[bytes]: ...

    @property
    def is_silent(self) -> bool: ...

    @property
    def summary(self) -> Any: ...


class Module(Protocol):
    """All segments of a text, in order. For `aliases` and `wildcards` see `Language`."""

    @property
    def pieces(self) -> Sequence[Member]: ...

    @property
    def aliases(self) -> Mapping[bytes, frozenset[bytes]]: ...

    @property
    def wildcards(self) -> frozenset[tuple[str, ...]]: ...


class MemberNames(Names, Protocol):
    """The names of one segment, found out when asked for. `answers`: what the scope said so far, by question. The `resolve`
    functions write into the tree what names stand for: imports, or all."""

    @property
    def answers(self) -> Mapping[str, Hashable]: ...

    def resolve_imports(self) -> None: ...

    def resolve(self) -> bool: ...


class Scope(Protocol):
    """What the segments of a module tell each other of names."""

    def names(self, piece: Any) -> MemberNames:
        """The names of a `Member`."""
        ...

    def answer(self, question: str, position: int) -> Hashable:
        """What the names of the member at `position` would now record for the question: a name, or one about a name."""
        ...

    def rests_on(self, pieces: Sequence[Any]) -> bool:
        """Whether answers may be others because the names of these pieces were exchanged."""
        ...

    def replaced(self, first: int, gone: Sequence[Any], new: Sequence[Any]) -> Set[str] | None:
        """At `first` some pieces gave way to others: the names for which the answer to themselves may have changed; those to
        questions about them may all have. None for no change at all."""
        ...


@dataclass(frozen=True, slots=True)
class Strings:
    """`texts`: each string stands between quotes in one of them, with its value in between; `is_joined` says that some value is not in
    one piece in the text itself. `known`: names that are given a literal value, `copies`: names that are given the value of another, as
    (target, source); `joined`: names of whose values a string may be made up."""

    texts: tuple[bytes, ...]
    is_joined: bool
    known: frozenset[bytes]
    copies: frozenset[tuple[bytes, bytes]]
    joined: Set[bytes]


ANY_STRINGS = Strings((b"\x80",), True, frozenset(), frozenset(), frozenset())
"""Says that any string may stand there: a text that is not ASCII is not looked into."""


class Lower(Protocol):
    def __call__(self, segment: Segment, fallback: bool, lowering: Lowering | None = None) -> tuple[Node, ...]: ...


@dataclass(frozen=True, slots=True)
class Language:
    """`lower` makes a segment's statements; `fallback` is the file's dialect, found by
    `is_fallback(segment)` holding for any segment, which are all among the `suspects` of a whole text. `summarize` says what a segment tells the rest of the module;
    None when `is_silent(segment)` says that it tells nothing. `scope` joins the summaries of a module. `told_words`: the
    names of which a segment that imports some may tell anything, by its text; `assigned_words`: those that it may assign to. `aliases`: for each
    name that a segment imports the words of what it stands for; under b"*" those that any name may stand for, because `wildcards`, modules
    that all is imported from, are among its statements. `excerpting`: how parts of a text are taken out; None where they are not.
    `finest`: as `cutter`, but that long classes are cut into members, where that has not gone into `cutter`. `strings`: what a text has to do with the contents of strings."""

    name: str
    cutter: Cutter
    is_fallback: Callable[[Segment], bool]
    lower: Lower
    is_silent: Callable[[Segment], bool]
    summarize: Callable[[Segment, Sequence[Node]], Any]
    scope: Callable[[Module], Scope]
    told_words: Callable[[Segment, Set[bytes]], Set[bytes]]
    assigned_words: Callable[[Segment], frozenset[bytes]]
    aliases: Callable[[Segment], Mapping[bytes, frozenset[bytes]]]
    wildcards: Callable[[Sequence[Node]], frozenset[tuple[str, ...]]]
    excerpting: Excerpting | None = None
    strings: Callable[[bytes], Strings] = lambda data: ANY_STRINGS
    suspects: Callable[[bytes, Segmentation], Iterable[Segment]] = lambda data, segmentation: ()
    finest: Cutter | None = None
