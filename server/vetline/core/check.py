"""A check: one native Python module for what a pattern cannot say. It is a value, and sees only its Pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from vetline.core.finding import Fix, Severity, Span
from vetline.core.rule import RuleInfo


class Pass(Protocol):
    """One segment of a program: a top-level statement, or a member of a long class, with what belongs to it.

    `statements` are nodes of the matcher's tree (`kind`, `value`, `children`, `start`, `end`); asking for them costs a
    parse. All offsets count bytes from the start of `data`.
    """

    data: bytes

    @property
    def statements(self) -> Sequence[Any]: ...

    @property
    def in_class(self) -> bool: ...

    @property
    def in_tests(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a check objects to. What is None is as the check's `info` says. `alone` is the severity where the text stands alone
    (`SeverityWhen.caller`)."""

    span: Span
    message: str | None = None
    severity: Severity | None = None
    fixes: tuple[Fix, ...] = ()
    alone: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """`words`: the check runs only on segments that hold one of them; empty means on all. `texts`: it is asked at all only in a program that
    holds one of them somewhere; empty means in any. `example` is code that it reports, `has_fix` says that some of its hits have one.

    `run` is pure and total; its result depends on the Pass alone. What only the whole program says is told by `join`: of each segment
    `note` keeps what matters, None for nothing, and `join` gets the notes in order, whenever one of them has changed, and gives hits
    with the places of their notes. Without a note that is true there are none: a text that is of no interest costs a keystroke nothing.
    """

    info: RuleInfo
    run: Callable[[Pass], Iterable[Hit]]
    words: frozenset[bytes] = frozenset()
    texts: frozenset[bytes] = frozenset()
    example: str = ""
    has_fix: bool = False
    note: Callable[[Pass], Any] | None = None
    join: Callable[[Sequence[Any]], Iterable[tuple[int, Hit]]] | None = None


def nothing(source: Pass) -> Iterable[Hit]:
    """The `run` of a check that tells what the whole program says, and nothing of a segment alone."""
    return ()


def check_id(module: str) -> str:
    """The id of the check in `module`, a dotted name: that of the module, with dashes."""
    return module.rpartition(".")[2].replace("_", "-")
