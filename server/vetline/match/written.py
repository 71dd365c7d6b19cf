"""The cells of a notebook as they are written, or what they have put out: text that only regexes read, a segment for each cell."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from vetline.core.cells import SEPARATOR
from vetline.match.language import Language, Module
from vetline.match.segments import Cutter, Segment
from vetline.match.tree import Node


def _segment(data: bytes, start: int, nesting: tuple[int, ...]) -> tuple[Segment, int]:
    end = data.find(SEPARATOR, start)
    return Segment(data[start : end + len(SEPARATOR) if end >= 0 else len(data)], nesting), 0


class _NoNames:
    wildcards: frozenset[tuple[str, ...]] = frozenset()
    answers: Mapping[str, Hashable] = {}

    def resolve_imports(self) -> None:
        pass

    def resolve(self) -> bool:
        return True

    def imported(self, node: Node) -> None:
        return None

    def constant(self, node: Node) -> None:
        return None


class _Scope:
    def __init__(self, module: Module) -> None:
        pass

    def names(self, piece: Any) -> _NoNames:
        return _NoNames()

    def answer(self, question: str, position: int) -> None:
        return None

    def rests_on(self, pieces: Sequence[Any]) -> bool:
        return False

    def replaced(self, first: int, gone: Sequence[Any], new: Sequence[Any]) -> None:
        return None


WRITTEN = Language(
    name="text",
    cutter=Cutter(lambda data, start, before: (0,), _segment),
    is_fallback=lambda segment: False,
    lower=lambda segment, fallback, lowering=None: (),
    is_silent=lambda segment: True,
    summarize=lambda segment, nodes: None,
    scope=_Scope,
    told_words=lambda segment, imported: frozenset(),
    assigned_words=lambda segment: frozenset(),
    aliases=lambda segment: {},
    wildcards=lambda nodes: frozenset(),
)
